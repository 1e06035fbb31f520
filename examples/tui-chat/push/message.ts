/** A text, and what the phone shows of it while the app is not running. */
export function sendText(chat: any, userID: string, text: string): Promise<unknown> {
  const message = chat.createTextMessage({ to: userID, conversationType: 'C2C', payload: { text } })
  return chat.sendMessage(message, {
    offlinePushInfo: {
      title: 'tui-chat',
      description: text,
      extension: JSON.stringify({ userID: chat.getLoginUser() }),
    },
  })
}
