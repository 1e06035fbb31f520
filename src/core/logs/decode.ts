/** What decodes bytes, as `TextDecoder` does: the host brings it. */
export type Decoders = new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

/** A line's text: UTF-8 where it is that, else GBK as Chinese Windows writes it, else as much as can be read. */
export function lineDecoder(Decoder: Decoders): (bytes: Uint8Array) => string {
  const strict = new Decoder('utf-8', { fatal: true });
  const loose = new Decoder('utf-8');
  const chinese = decoderOf(Decoder, 'gb18030') ?? loose;
  return (bytes) => {
    try {
      return strict.decode(bytes);
    } catch {
      const text = chinese.decode(bytes);
      return text.includes('\ufffd') ? loose.decode(bytes) : text;
    }
  };
}

/** Undefined where the host was built without it. */
function decoderOf(Decoder: Decoders, label: string): InstanceType<Decoders> | undefined {
  try {
    return new Decoder(label);
  } catch {
    return undefined;
  }
}
