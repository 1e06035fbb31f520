/** A phone maker's push channel, or Apple's. */
export type VendorId = 'huawei' | 'honor' | 'xiaomi' | 'oppo' | 'vivo' | 'meizu' | 'fcm' | 'apple';

/** Whose phones: a maker's, or those that run HarmonyOS NEXT, which takes neither an Android app nor its plugins. */
export type PhoneId = VendorId | 'harmony';
