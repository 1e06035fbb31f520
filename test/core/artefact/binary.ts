import { faultOf } from '../../../src/core/artefact/formats/bytes.ts';

export const ascii = (text: string): number[] => [...new TextEncoder().encode(text)];
/** Little-endian. */
export const u16 = (value: number): number[] => [value & 255, value >> 8];
export const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
export const bytes = (...parts: readonly (readonly number[])[]): Uint8Array => Uint8Array.from(parts.flat());

/** Why reading fails; undefined where it does not. */
export function fault(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}
