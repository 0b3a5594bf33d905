/** Why a decision was refused, in Danish; what has no words here is said as the library says it. */
import type { Aftalekode, Afvist } from "@delaftale/core"

type Grund = Afvist["grunde"][number]

const citat = (vaerdi: string | undefined): string => (vaerdi === undefined || vaerdi === "" ? "" : `"${vaerdi}" `)
const mente = (forslag: string | undefined): string => (forslag === undefined ? "" : ` Mente du ${forslag}?`)

const ord: { readonly [K in Aftalekode]: (grund: Grund) => string } = {
  ingenRevisionsregel: () => "aftalen siger ikke, hvem der må beslutte; den mangler nøglen revision.",
  rollenMaaIkke: ({ forslag, vaerdi }) => `${citat(vaerdi)}må ikke det; efter aftalen er det ${forslag ?? "en anden"}.`,
  ukendtRevision: ({ vaerdi }) => `revisionen ${citat(vaerdi)}er ikke indstillet; se: delaftale revision list.`,
  revisionFindes: ({ vaerdi }) => `der er allerede indstillet en revision ${citat(vaerdi)}; giv den et andet id.`,
  revisionErAfgjort: ({ vaerdi }) => `revisionen ${citat(vaerdi)}er afgjort; indstil en ny.`,
  ugyldigRevision: ({ message }) => message,
  datoFoerIndstillingen: ({ vaerdi }) => `${citat(vaerdi)}ligger før den dag, revisionen blev indstillet.`,
  ukendtTvivl: ({ forslag, vaerdi }) =>
    `løftet har intet punkt ${citat(vaerdi)}, der er tvivl om; se tvivl i aftalens data.${mente(forslag)}`,
  ukendtFortolkning: ({ forslag, vaerdi }) => `der er ingen fortolkning ${citat(vaerdi)}af det punkt.${mente(forslag)}`,
  laesningPasserIkke: ({ message }) => `fortolkningen kan ikke bruges sammen med de andre, der er valgt: ${message}`,
  loeftetErHaardt: ({ vaerdi }) =>
    `ordene i ${citat(vaerdi)}giver ikke plads til en undtagelse; et løfte ændres ved en revision.`,
  omraadePasserIkke: ({ vaerdi }) => `løftet måles for alle områder under ét; tag ${citat(vaerdi)}ud.`,
  udgangspunktErAftalt: ({ vaerdi }) =>
    `${citat(vaerdi)}måles ikke mod et udgangspunkt, der kan fastsættes: det står i teksten, eller der er intet.`,
  aaretErAfsluttet: ({ message }) => `året er afsluttet (${message}).`,
  aaretErIkkeSlut: ({ vaerdi }) => `${citat(vaerdi)}ligger før årets sidste dag.`,
  forkertUdgave: ({ message }) => message,
  skaeringUdenForLoggen: ({ message }) => message
}

export const afvisningsord = (grund: Grund): string =>
  Object.hasOwn(ord, grund.kode) ? ord[grund.kode as Aftalekode](grund) : grund.message
