import { expect, it } from "vitest"
import { foersteTal } from "../foersteTal.ts"

it("tells for each area whether there were two suppers, and that the figures are invented", async () => {
  expect((await foersteTal()).split("\n")).toEqual([
    "KONSTRUEREDE TAL",
    "Der holdes hvert år mindst to fællesspisninger i hvert boligområde. I 2024:",
    "  birkeparken  2 af mindst 2: opfyldt",
    "  elmevaenget  1 af mindst 2: ikkeOpfyldt"
  ])
})
