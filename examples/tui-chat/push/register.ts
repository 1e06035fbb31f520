import { offlinePushConfig } from './config'

// #ifdef APP-PLUS
const push = uni.requireNativePlugin('TencentCloud-TUIOfflinePush')
// #endif

/** To be called before login: the SDK fetches the device's token as it logs in. */
export function registerPush(chat: any): void {
  chat.registerPlugin({
    'tim-offline-push-plugin': push,
    offlinePushConfig,
  })
  push.setOfflinePushListener((data: any) => {
    const { userID } = data.notification.entity
    uni.navigateTo({ url: `/pages/chat/chat?userID=${userID}` })
  })
}
