/** What `register` says in Danish, by code: the import's words, and those of its own. */
import { danish as indlaesning } from "../import/danish.ts"
import type { Tekster } from "../import/texts.ts"

const brugNavnet = "Brug et navn fra aftalen."
const retLinjen = "Ret linjen."

const grund = {
  ikkeJson: "Linjen er ikke JSON.",
  ingenLinjer: "Der er ingen hændelser at registrere.",
  ukendtType: 'Hændelsen[ "{vaerdi}"] kan ikke registreres.[ Mente du "{forslag}"?]',
  feltMangler: "Feltet mangler.",
  ukendtFelt: "Feltet hører ikke til hændelsen.",
  feltPasserIkke: "Feltet passer ikke[: der ventes {forslag}].",
  ukendtForhold: 'Loggen har intet forhold og ingen beslutning[ "{vaerdi}"].[ Mente du "{forslag}"?]',
  ukendtPart: 'Aftalen har intet organ og ingen part[ "{vaerdi}"].[ Mente du "{forslag}"?]',
  ukendtPost: 'Budgettet har ingen post[ "{vaerdi}"].[ Mente du "{forslag}"?]',
  forholdFindes: 'Der er allerede et forhold eller en beslutning med navnet[ "{vaerdi}"].',
  forholdErAfsluttet: "Forholdet er afsluttet.",
  datoFoerForholdet: "Datoen[ {vaerdi}] ligger før den dag, forholdet opstod.",
  erUnderrettet: "[{vaerdi} ]har allerede fået besked om det.",
  beloebErNul: "Et beløb på 0 bogfører intet."
}

const raad: Tekster<keyof typeof grund>["raad"] = {
  ikkeJson: 'Skriv én hændelse pr. linje: {"type":"…","by":"…","data":{…}}.',
  ingenLinjer: 'Skriv én hændelse pr. linje: {"type":"…","by":"…","data":{…}}.',
  ukendtType: "Der kan registreres: {kolonner}. Rettelser skrives med correct og annul.",
  feltMangler: "Skriv feltet.",
  ukendtFelt: "Felterne er: {kolonner}.",
  feltPasserIkke: retLinjen,
  ukendtForhold: "Registrér forholdet først (ForholdOpstaaet eller BeslutningIndbragt).",
  ukendtPart: "Brug et id fra aftalens organer eller parter.",
  ukendtPost: "Brug et id fra aftalens budget.",
  forholdFindes: "Giv det nye et andet navn.",
  forholdErAfsluttet: "Udelad linjen, eller registrér et nyt forhold.",
  datoFoerForholdet: "En af datoerne er forkert.",
  erUnderrettet: "Udelad linjen.",
  beloebErNul: "Skriv beløbet i budgettets enhed, fx 12.5; et beløb under 0 tager en bogføring tilbage.",
  andet: retLinjen
}

/** The remedies of the import that speak of rows and files. */
const omLinjer = {
  muligtCprNummer: "Fjern nummeret fra linjen.",
  datoUdenForAftalen: "Ret datoen, eller udelad linjen: den hører ikke til aftalen.",
  ukendtOmraade: "Brug områdets id fra aftalen.",
  ukendtAktivitet: brugNavnet,
  ukendtKriterium: brugNavnet,
  ukendtRolle: "Brug et id fra aftalens organer.",
  ingenAendring: "Udelad linjen.",
  findesAllerede: "Udelad linjen."
}

export const danish: Tekster = {
  grund: { ...indlaesning.grund, ...grund },
  raad: { ...indlaesning.raad, ...omLinjer, ...raad }
}
