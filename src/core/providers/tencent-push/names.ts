export const PLUGIN = 'TencentCloud-Push';

export const CONFIGS = 'nativeResources/android/assets/timpush-configs.json';
export const IOS_CONFIGS = 'nativeResources/ios/Resources/timpush-configs.json';
export const PLACEHOLDERS = 'nativeResources/android/manifestPlaceholders.json';
export const HARMONY_CONFIGS = `uni_modules/${PLUGIN}/utssdk/app-harmony/resources/rawfile/timpush-configs.json`;
/** What Gradle builds the plugin from; what is not among it by default has to be added. */
export const GRADLE = `uni_modules/${PLUGIN}/utssdk/app-android/config.json`;

/** What Chat's object is called in the documents, the demos and the kits, and the kits' own logins. */
export const CHAT: readonly [string, ...string[]] = ['chat', 'tim', '$TUIKit', 'TUILogin', 'TUIChatEngine'];
