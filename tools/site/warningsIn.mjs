/** What VitePress says beside its progress. */
import { stripVTControlCharacters } from "node:util"

/** @param {string} output */
export const warningsIn = (output) =>
  output
    .split("\n")
    .map((line) => stripVTControlCharacters(line).trim())
    .filter((line) => /warn|deprecat|not loaded|falling back|\(!\)/i.test(line))
    .map((line) => `VitePress: ${line}`)
