/** Base64 in its one spelling, so that two texts never stand for the same bytes. */
import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"

/** The bytes, if the text is what encoding them gives. */
export const exactBase64 = (text: string): Uint8Array | undefined => {
  const bytes = Base64.decode(text)
  return Result.isSuccess(bytes) && Base64.encode(bytes.success) === text ? bytes.success : undefined
}
