export const PLUGIN = 'jg-jpush-u';

export const PLACEHOLDERS = 'nativeResources/android/manifestPlaceholders.json';
