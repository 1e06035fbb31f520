/** See made-up.mts. */
declare module '*?made-up';
