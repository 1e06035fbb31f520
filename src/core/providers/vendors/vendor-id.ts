/** A phone maker's push channel, or Apple's. */
export type VendorId = 'huawei' | 'honor' | 'xiaomi' | 'oppo' | 'vivo' | 'meizu' | 'fcm' | 'apple';
