/** Why something was refused, in Danish: here decisions and imports; the rest as `register` says it, or else the library. */
import type { Aftalekode, Afvisningskode, Afvist } from "@delaftale/core"
import { medTekst } from "../import/texts.ts"
import { visbar } from "../import/visbar.ts"
import { danish } from "../register/danish.ts"

type Grund = Afvist["grunde"][number]

const citat = (vaerdi: string | undefined): string => (vaerdi === undefined || vaerdi === "" ? "" : `"${vaerdi}" `)
const mente = (forslag: string | undefined): string => (forslag === undefined ? "" : ` Mente du ${forslag}?`)

type Importkode = "ukendtImport" | "importErFortrudt" | "importStaarEndnu"
type Egne = Aftalekode | Extract<Afvisningskode, Importkode | "periodePasserIkke">

const ord: { readonly [K in Egne]: (grund: Grund) => string } = {
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
  aaretErAfsluttet: ({ felt, vaerdi }) =>
    felt === "gyldigFra"
      ? `et år, der begyndte ${citat(vaerdi)}eller senere, er afsluttet og beholder sin version; vælg en senere dag.`
      : `året ${citat(vaerdi)}er afsluttet i forvejen.`,
  aaretErIkkeSlut: ({ vaerdi }) => `${citat(vaerdi)}ligger før årets sidste dag.`,
  forkertUdgave: ({ felt, vaerdi }) =>
    felt === "udgave"
      ? `${citat(vaerdi)}er ikke det næste nummer i rækken af udgaver.`
      : "udgaven skal erstatte den sidste af samme år, og ingen, hvis der ingen er; se: delaftale edition list.",
  skaeringUdenForLoggen: ({ vaerdi }) => `loggen når ikke til position ${vaerdi}.`,
  periodePasserIkke: () => "tallet er enten for et projektår eller en dag, ikke for begge.",
  ukendtImport: ({ vaerdi }) => `ved position ${vaerdi} står ikke den import, der tales om.`,
  importErFortrudt: () => "importen er allerede fortrudt.",
  importStaarEndnu: ({ vaerdi }) => `importen har registreringer, der står endnu, den første ved position ${vaerdi}.`
}

const harEgne = (kode: string): kode is Egne => Object.hasOwn(ord, kode)

export const afvisningsord = (grund: Grund): string => {
  const { felt = null, kode, message, vaerdi = "", ...mere } = grund
  if (harEgne(kode)) return ord[kode](grund)
  if (!Object.hasOwn(danish.grund, kode)) return message
  return medTekst(danish, { raekke: null, linje: null, felt, kode, ...visbar(vaerdi), ...mere }).grund
}
