/** What a kind of file makes of a row is held against the registration it is to become: no row could come in otherwise. */
import { type Registreringstype, registreringer } from "../../events/Registrering.ts"
import type { Filart, Haendelsesafbildning } from "../../terms/Indlaesning.ts"
import { forslag } from "../../terms/navne.ts"
import type { Aftalefund, Eftersyn, Tosproget } from "./Aftalefund.ts"

export const filfelter: Eftersyn = ({ indlaesning = [] }) =>
  indlaesning.flatMap((filart, nummer) => filfeltfund(`indlaesning[${nummer}].`, filart))

/** Of one kind of file, or of a mapping; `under` is the path to it with a full stop, or nothing where it is the whole. */
export const filfeltfund = (under: string, filart: Filart): ReadonlyArray<Aftalefund> =>
  filart.haendelser.flatMap((haendelse, nummer) => haendelsesfund(`${under}haendelser[${nummer}]`, haendelse, filart))

/** Put there by the import itself. */
const herkomst: ReadonlyArray<string> = ["kilde", "efteranmeldt"]

const felterAf = (type: Registreringstype): ReadonlyArray<string> =>
  Object.keys(registreringer[type].fields).filter((felt) => !herkomst.includes(felt))

type Felt = { readonly ast: { readonly context?: { readonly isOptional: boolean } | undefined } }

/** Whether an event of the type can be without the field. */
export const kanMangle = (type: Registreringstype, felt: string): boolean => {
  const felter: Readonly<Record<string, Felt | undefined>> = registreringer[type].fields
  return felter[felt]?.ast.context?.isOptional === true
}

const haendelsesfund = (sti: string, haendelse: Haendelsesafbildning, filart: Filart): ReadonlyArray<Aftalefund> => {
  const { felter, noegle, type, underforstaaet = [] } = haendelse
  const samlet = filart.samling === undefined ? [] : [filart.samling.felt]
  const givne = [...felter.map(({ felt }) => felt), ...samlet]
  const mangler = felterAf(type).filter((felt) => !givne.includes(felt) && !kanMangle(type, felt))
  const holdt = new Set([
    ...felter.map(({ kolonne }) => kolonne),
    ...underforstaaet.map(({ kolonne }) => kolonne),
    ...(filart.samling?.efter ?? [])
  ])
  return [
    ...felter.flatMap(({ fast, felt, kolonne }, n) => [
      ...(felterAf(type).includes(felt) ? [] : [ukendt(`${sti}.felter[${n}].felt`, felt, type)]),
      ...(givne.indexOf(felt) < n ? [dobbelt(`${sti}.felter[${n}].felt`, felt)] : []),
      ...((fast === undefined) === (kolonne === undefined) ? [entenEller(`${sti}.felter[${n}]`)] : [])
    ]),
    ...mangler.map((felt) => manglende(`${sti}.felter`, felt, type)),
    ...noegle.flatMap((navn, n) => (holdt.has(navn) ? [] : [ukendelig(`${sti}.noegle[${n}]`, navn)]))
  ]
}

const fund = (sti: string, besked: Tosproget, raad: Tosproget): Aftalefund => ({
  kode: "filfelt",
  alvor: "fejl",
  sti,
  besked,
  raad
})

const ukendt = (sti: string, felt: string, type: Registreringstype): Aftalefund => {
  const kendte = felterAf(type)
  const naermest = forslag(felt, kendte)
  const mente =
    naermest === undefined ? { da: "", en: "" } : { da: ` Mente du "${naermest}"?`, en: ` Did you mean "${naermest}"?` }
  return fund(
    sti,
    {
      da: `"${felt}" er ikke et felt i ${type}; der findes: ${kendte.join(", ")}.${mente.da}`,
      en: `"${felt}" is no field of ${type}; there are: ${kendte.join(", ")}.${mente.en}`
    },
    { da: "Ret feltets navn, eller tag det ud.", en: "Mend the name of the field, or take it out." }
  )
}

const dobbelt = (sti: string, felt: string): Aftalefund =>
  fund(
    sti,
    { da: `"${felt}" står der allerede`, en: `"${felt}" is there already` },
    { da: "Tag det ene ud.", en: "Take one of them out." }
  )

const entenEller = (sti: string): Aftalefund =>
  fund(
    sti,
    { da: "skal have enten kolonne eller fast", en: "must have either kolonne or fast" },
    {
      da: "Skriv kolonnen, som værdien står i, eller den værdi, der er den samme i alle rækker.",
      en: "Write the column that holds the value, or the value that is the same in every row."
    }
  )

const manglende = (sti: string, felt: string, type: Registreringstype): Aftalefund =>
  fund(
    sti,
    { da: `mangler "${felt}", som ${type} ikke kan være uden`, en: `lacks "${felt}", which ${type} cannot be without` },
    {
      da: `Tilføj det: { "felt": "${felt}", "kolonne": "…" }, eller med "fast" i stedet for "kolonne".`,
      en: `Add it: { "felt": "${felt}", "kolonne": "…" }, or with "fast" in place of "kolonne".`
    }
  )

/** Rows come in all the same; a correction, or a file that comes again in another form, does not find them. */
const ukendelig = (sti: string, navn: string): Aftalefund => ({
  ...fund(
    sti,
    {
      da: `"${navn}" gemmes ikke i noget felt, så rækken kan ikke kendes igen`,
      en: `"${navn}" is kept in no field, so the row cannot be known again`
    },
    {
      da: "Gem kolonnen i et felt, skriv den i underforstaaet, hvor den følger af hvis, eller tag den ud af noegle.",
      en: "Keep the column in a field, write it in underforstaaet where it follows from hvis, or take it out of noegle."
    }
  ),
  alvor: "advarsel"
})
