/** The bytes of a file, which the bundler puts in. */
declare module '*.apk' {
  const bytes: Uint8Array;
  export default bytes;
}

declare module '*.jks' {
  const bytes: Uint8Array;
  export default bytes;
}
