import TencentCloudChat from '@tencentcloud/chat'

/** The application's id in the IM console. */
export const SDKAppID = 1400000001

export function startChat() {
  const chat = TencentCloudChat.create({ SDKAppID })
  chat.setLogLevel(1)
  return chat
}
