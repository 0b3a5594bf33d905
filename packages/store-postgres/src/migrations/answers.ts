/** Migration 3: answers of single persons, and no figure of the views for what is no figure of one year. */
import { basis } from "./basisView.ts"
import type { Migration } from "./Migration.ts"
import { raw, standing, types } from "./views.ts"

export const answers: Migration = {
  name: "answers before and after",
  statements: (names) => {
    const listed = [...types, "BesvarelseRegistreret"]
    const keys = ["foersteGang", "opfulgt", "deltagertal", "parret", "gennemsnit"]
    return [
      raw(names, listed, "create or replace"),
      standing(names, listed, "create or replace"),
      basis(names, keys, ["hvertHalvaar", "senest"], "create or replace")
    ]
  }
}
