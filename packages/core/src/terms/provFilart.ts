/** A kind of file refers to its own columns and to what the agreement has. */
import type { Filart, Kolonne, Kontrol } from "./Indlaesning.ts"
import { alleKendte, enstydige, type Kendte, kendt, type Meld } from "./Meld.ts"
import type { Navnebog } from "./Navnebog.ts"

/** The columns that the name of the file says, in the order in which they stand in it. */
const kolonnerIFilnavn = (skabelon: string): ReadonlyArray<string> =>
  [...skabelon.matchAll(/\{([^{}]+)\}/gu)].map(([, navn = ""]) => navn)

/**
 * Columns of a kind of file that are not in its table (*tilføjede kolonner*, added columns), by the path of what adds
 * them.
 */
export const tilfoejedeKolonner = ({ faste = [], fraFilnavn = "", gives = [], udfold }: Filart) => [
  ...faste.map(({ kolonne }, nummer) => ({ sti: `faste[${nummer}].kolonne`, navn: kolonne })),
  ...gives.map((navn, nummer) => ({ sti: `gives[${nummer}]`, navn })),
  ...kolonnerIFilnavn(fraFilnavn).map((navn) => ({ sti: "fraFilnavn", navn })),
  ...(udfold === undefined
    ? []
    : [
        { sti: "udfold.navn", navn: udfold.navn },
        { sti: "udfold.vaerdi", navn: udfold.vaerdi }
      ])
]

const kolonnerI = (kontrol: Kontrol): ReadonlyArray<readonly [sti: string, navn: string]> => {
  switch (kontrol.slags) {
    case "findesSom":
      return kontrol.felter.map(({ kolonne }, nummer) => [`felter[${nummer}].kolonne`, kolonne])
    case "entydig":
      return kontrol.kolonner.map((navn, nummer) => [`kolonner[${nummer}]`, navn])
    case "ikkeFoer":
    case "passerTil":
    case "tomVed":
    case "udfyldtVed":
      return [
        ["kolonne", kontrol.kolonne],
        ["andenKolonne", kontrol.andenKolonne]
      ]
    case "moenster":
    case "mellem":
    case "enAf":
      return [["kolonne", kontrol.kolonne]]
  }
}

/** What the words of a column stand for, where they stand for something of the agreement. */
const navneFor = ({ type }: Kolonne, { aktiviteter, omraader, projektaar }: Navnebog): Kendte | undefined => {
  switch (type) {
    case "omraade":
    case "omraader":
      return omraader
    case "aktivitet":
      return aktiviteter
    case "projektaar":
      return projektaar
    default:
      return undefined
  }
}

const ordene = (her: string, kolonne: Kolonne, navne: Navnebog, meld: Meld): void => {
  const { vaerdier = [] } = kolonne
  const kendte = navneFor(kolonne, navne)
  enstydige(
    `${her}.vaerdier`,
    vaerdier.map(({ tekst }) => tekst),
    meld,
    "tekst"
  )
  if (kendte === undefined) return
  for (const [nummer, { id }] of vaerdier.entries()) kendt(`${her}.vaerdier[${nummer}].id`, id, kendte, meld)
}

/** Only what a table can hold: a column is read from it, or put there once. */
const formen = (under: string, filart: Filart, kolonne: Kolonnenavn, meld: Meld): void => {
  const tilfoejede = tilfoejedeKolonner(filart)
  for (const [nummer, { navn, sti }] of tilfoejede.entries()) {
    kolonne(sti, navn)
    const foer = tilfoejede.findIndex((en) => en.navn === navn)
    if (foer < nummer) meld(`${under}${sti}`, `"${navn}" kommer allerede fra ${tilfoejede[foer]!.sti}`)
  }
  if (filart.fraFilnavn !== undefined && kolonnerIFilnavn(filart.fraFilnavn).length === 0) {
    meld(`${under}fraFilnavn`, 'nævner ingen kolonne; skriv den i klammer, som i "klager {Område}.csv"')
  }
  const foldede = (filart.udfold?.kolonner ?? []).map((en) => en.kolonne)
  enstydige(`${under}udfold.kolonner`, foldede, meld, "kolonne")
}

type Kolonnenavn = (her: string, navn: string) => void

const haendelserne = (under: string, { haendelser }: Filart, kolonne: Kolonnenavn, navne: Navnebog, meld: Meld) => {
  for (const [nummer, haendelse] of haendelser.entries()) {
    const her = `haendelser[${nummer}]`
    kendt(`${under}${her}.rolle`, haendelse.rolle, navne.organer, meld)
    kolonne(`${her}.kendt`, haendelse.kendt)
    if (haendelse.hvis !== undefined) kolonne(`${her}.hvis.kolonne`, haendelse.hvis.kolonne)
    if (haendelse.naarUdfyldt !== undefined) kolonne(`${her}.naarUdfyldt`, haendelse.naarUdfyldt)
    for (const [felt, { kolonne: navn }] of haendelse.felter.entries()) {
      if (navn !== undefined) kolonne(`${her}.felter[${felt}].kolonne`, navn)
    }
    for (const [nr, navn] of haendelse.noegle.entries()) kolonne(`${her}.noegle[${nr}]`, navn)
  }
}

/** `under` is the path to it with a full stop, or nothing where it is the whole. */
export const provFilart = (under: string, filart: Filart, navne: Navnebog, meld: Meld): void => {
  const kendte = { hvad: "en kolonne i filen", ider: filart.kolonner.map(({ navn }) => navn) }
  const kolonne: Kolonnenavn = (her, navn) => kendt(`${under}${her}`, navn, kendte, meld)
  enstydige(`${under}kolonner`, kendte.ider, meld, "navn")
  for (const [nummer, en] of filart.kolonner.entries()) ordene(`${under}kolonner[${nummer}]`, en, navne, meld)
  haendelserne(under, filart, kolonne, navne, meld)
  for (const [nummer, kontrol] of (filart.kontrol ?? []).entries()) {
    for (const [sti, navn] of kolonnerI(kontrol)) kolonne(`kontrol[${nummer}].${sti}`, navn)
  }
  alleKendte(`${under}samling.efter`, filart.samling?.efter ?? [], kendte, meld)
  formen(under, filart, kolonne, meld)
}
