/** Certificate ids from the IM console, keys from the makers' consoles. */
export const offlinePushConfig = {
  huaweiBusinessID: '30141',
  // Xiaomi asks for its app id and key besides the certificate
  xiaomiBusinessID: '30142',
  xiaomiAppID: '2882303761500000000',
  xiaomiAppkey: '5000000000000',
  // the app is not in OPPO's store yet
  oppoBusinessID: '',
  oppoAppKey: '',
  oppoAppSecret: '',
  vivoBusinessID: '30144',
  iosBusinessID: 'apns-30145',
}
