/** What `register` says in English, by code: the import's words, and those of its own. */
import { english as indlaesning } from "../import/english.ts"
import type { Tekster } from "../import/texts.ts"
import type { danish } from "./danish.ts"

const useName = "Use a name of the agreement."
const mendLine = "Mend the line."

const grund = {
  ikkeJson: "The line is not JSON.",
  ingenLinjer: "There are no events to register.",
  ukendtType: 'The event[ "{vaerdi}"] cannot be registered.[ Did you mean "{forslag}"?]',
  feltMangler: "The field is missing.",
  ukendtFelt: "The field does not belong to the event.",
  feltPasserIkke: "The field does not fit[: expected {forslag}].",
  ukendtForhold: 'The log has no circumstance and no decision[ "{vaerdi}"].[ Did you mean "{forslag}"?]',
  ukendtPart: 'The agreement has no body and no party[ "{vaerdi}"].[ Did you mean "{forslag}"?]',
  ukendtPost: 'The budget has no source[ "{vaerdi}"].[ Did you mean "{forslag}"?]',
  forholdFindes: 'There is a circumstance or a decision by that name already[: "{vaerdi}"].',
  forholdErAfsluttet: "The circumstance is closed.",
  datoFoerForholdet: "The day[ {vaerdi}] lies before the circumstance came up.",
  erUnderrettet: "[{vaerdi} ]has been told of it already.",
  beloebErNul: "An amount of 0 books nothing."
}

const raad: Tekster<keyof typeof grund>["raad"] = {
  ikkeJson: 'Write one event a line: {"type":"…","by":"…","data":{…}}.',
  ingenLinjer: 'Write one event a line: {"type":"…","by":"…","data":{…}}.',
  ukendtType: "These can be registered: {kolonner}. Corrections are written by correct and annul.",
  feltMangler: "Write the field.",
  ukendtFelt: "The fields are: {kolonner}.",
  feltPasserIkke: mendLine,
  ukendtForhold: "Register the circumstance first (ForholdOpstaaet or BeslutningIndbragt).",
  ukendtPart: "Use an id of the agreement's bodies or parties.",
  ukendtPost: "Use an id of the agreement's budget.",
  forholdFindes: "Give the new one another name.",
  forholdErAfsluttet: "Leave the line out, or register a new circumstance.",
  datoFoerForholdet: "One of the days is wrong.",
  erUnderrettet: "Leave the line out.",
  beloebErNul: "Write the amount in the unit of the budget, such as 12.5; one below 0 takes a booking back.",
  andet: mendLine
}

/** The remedies of the import that speak of rows and files. */
const aboutLines = {
  muligtCprNummer: "Remove the number from the line.",
  datoUdenForAftalen: "Correct the day, or leave the line out: it does not belong to the agreement.",
  ukendtOmraade: "Use the id of the area in the agreement.",
  ukendtAktivitet: useName,
  ukendtKriterium: useName,
  ukendtRolle: "Use an id of the agreement's bodies.",
  ingenAendring: "Leave the line out.",
  findesAllerede: "Leave the line out."
}

export const english: typeof danish = {
  grund: { ...indlaesning.grund, ...grund },
  raad: { ...indlaesning.raad, ...aboutLines, ...raad }
}
