/** Arrays of numbers as bytes of a file, in the byte order of the machine. */

/** Returns the memory of the numbers as bytes, without a copy. */
export function bytesOf(numbers: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** Copies bytes of a file to a buffer of their own: at their place in the file they may not be aligned for numbers. */
export function copyOf(bytes: Buffer): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}
