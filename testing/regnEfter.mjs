/**
 * What a check of a table needs that must not lean on our packages: files of offices as rows, days, exact fractions, and
 * a cell of the table with its verdict.
 */
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import readXlsxFile from "read-excel-file/node"

/** @typedef {{ readonly t: bigint, readonly n: bigint }} Broek */
/** @typedef {{ readonly fra: Broek, readonly til?: Broek }} Spaend */
/** @typedef {"mindst" | "hoejst" | "over" | "under"} Side */
/** @typedef {{ kriterium: string, omraade: string, aar: string, status: string, aarsag: string, linje: string }} Celle */

/** "31-12-2023" as 2023-12-31, so that days compare as texts. */
export const dag = (tekst) => tekst.split("-").reverse().join("-")

const somTekst = (celle) => {
  if (celle === null) return ""
  return celle instanceof Date ? celle.toISOString().slice(0, 10).split("-").reverse().join("-") : String(celle)
}

/** The rows of a file by the names of its columns; a workbook has one sheet. */
export const laes = async (fil) => {
  const arket = async () => (await readXlsxFile(fileURLToPath(fil)))[0]?.data.map((raekke) => raekke.map(somTekst))
  const linjerne = () =>
    readFileSync(fil, "utf8")
      .trimEnd()
      .split("\n")
      .map((linje) => linje.split(";"))
  const [hoved = [], ...raekker] = (fil.pathname.endsWith(".xlsx") ? await arket() : linjerne()) ?? []
  return raekker.map((celler) => Object.fromEntries(hoved.map((navn, nummer) => [navn, celler[nummer] ?? ""])))
}

const passer = (raekke, { Nøglefelter }) =>
  Nøglefelter.split(" | ").every((led) => {
    const [felt, vaerdi] = led.split("=")
    return raekke[felt] === vaerdi
  })

/** The rows of a file with the corrections of it that were known on the day; a row may be corrected more than once. */
export const rettet = (raekker, rettelser, fil, skaering) => {
  const kendte = rettelser.filter((en) => en.Fil === fil && dag(en["Rettet den"]) <= skaering)
  return raekker.map((raekke) => {
    const nye = kendte.filter((en) => passer(raekke, en)).map((en) => [en.Felt, en["Ny værdi"]])
    return { ...raekke, ...Object.fromEntries(nye) }
  })
}

/** The same day so many months on; the last of the month where it has no such day. */
export const plusMaaneder = (iso, maaneder) => {
  const [aar, maaned, dagen] = iso.split("-").map(Number)
  const sidste = new Date(Date.UTC(aar, maaned - 1 + maaneder + 1, 0))
  const naaet = new Date(Date.UTC(sidste.getUTCFullYear(), sidste.getUTCMonth(), Math.min(dagen, sidste.getUTCDate())))
  return naaet.toISOString().slice(0, 10)
}

export const mellem = (iso, { fra, til }) => fra <= iso && iso <= til

export const forskellige = (liste) => new Set(liste).size

const faelles = (a, b) => (b === 0n ? (a < 0n ? -a : a) : faelles(b, a % b))

/**
 * A fraction in its lowest terms.
 * @param {bigint | number | string} taeller
 * @param {bigint | number | string} naevner
 * @returns {Broek}
 */
export const broek = (taeller, naevner = 1n) => {
  const [t, n] = [BigInt(taeller), BigInt(naevner)]
  const d = faelles(t, n) * (n < 0n ? -1n : 1n)
  return { t: t / d, n: n / d }
}

/**
 * "22,9" or "-0.1" exactly.
 * @param {string} tekst
 */
export const tal = (tekst) => {
  const [hele, decimaler = ""] = tekst.replace(",", ".").split(".")
  return broek(BigInt(hele + decimaler), 10n ** BigInt(decimaler.length))
}

export const plus = (a, b) => broek(a.t * b.n + b.t * a.n, a.n * b.n)
export const minus = (a, b) => broek(a.t * b.n - b.t * a.n, a.n * b.n)
export const gange = (a, b) => broek(a.t * b.t, a.n * b.n)
export const divideret = (a, b) => broek(a.t * b.n, a.n * b.t)
export const sum = (liste) => liste.reduce(plus, broek(0))
/** Of a, the share b is of it, in so many. */
export const andel = (a, b, pr = 100) => gange(divideret(broek(a), broek(b)), broek(pr))

const retning = (a, b) => {
  const { t } = minus(a, b)
  return t > 0n ? 1 : t < 0n ? -1 : 0
}

/** "22,9", or "200/9" where the decimals never end. */
const skrevet = ({ n, t }) => {
  let [decimaler, skala] = [0, 1n]
  while (skala % n !== 0n && decimaler < 40) [decimaler, skala] = [decimaler + 1, skala * 10n]
  if (skala % n !== 0n) return `${t}/${n}`
  const cifre = String((t < 0n ? -t : t) * (skala / n)).padStart(decimaler + 1, "0")
  const hele = cifre.slice(0, cifre.length - decimaler)
  return `${t < 0n ? "-" : ""}${hele}${decimaler === 0 ? "" : `,${cifre.slice(-decimaler)}`}`
}

/** @type {Record<Side, (a: Broek, b: Broek) => boolean>} */
const opfylder = {
  mindst: (a, b) => retning(a, b) >= 0,
  hoejst: (a, b) => retning(a, b) <= 0,
  over: (a, b) => retning(a, b) > 0,
  under: (a, b) => retning(a, b) < 0
}

/**
 * A bound alone decides where the whole of what is possible lies on one side.
 * @param {Spaend} vaerdi
 * @param {Broek} maal
 * @param {Side} side
 */
const udfald = ({ fra, til }, maal, side) => {
  const opad = side === "mindst" || side === "over"
  const [daarligst, bedst] = opad ? [fra, til] : [til, fra]
  if (daarligst !== undefined && opfylder[side](daarligst, maal)) return "opfyldt"
  return bedst !== undefined && !opfylder[side](bedst, maal) ? "ikkeOpfyldt" : "kanIkkeVurderes"
}

/** @param {Spaend} vaerdi */
const skrevetSpaend = ({ fra, til }) =>
  til === undefined ? `${skrevet(fra)}..` : retning(fra, til) === 0 ? skrevet(fra) : `${skrevet(fra)}..${skrevet(til)}`

/**
 * A line of the table. `vaerdi`: a fraction, or a span with `fra` and perhaps `til`. `status` where it is decided
 * otherwise than by holding the value against the target.
 * @param {string} kriterium
 * @param {string} omraade
 * @param {string} aar
 * @param {{ aarsag?: string | undefined, maal?: Broek | undefined, side?: Side, status?: string, vaerdi?: Broek | Spaend | undefined }} svar
 * @returns {Celle}
 */
export const celle = (kriterium, omraade, aar, { aarsag = "", maal, side = "mindst", status, vaerdi } = {}) => {
  const spaend = vaerdi === undefined || "fra" in vaerdi ? vaerdi : { fra: vaerdi, til: vaerdi }
  const regnet = status ?? (spaend === undefined || maal === undefined ? "kanIkkeVurderes" : udfald(spaend, maal, side))
  const tegn = side === "over" ? ">" : side === "under" ? "<" : ""
  const vist = spaend === undefined ? "" : skrevetSpaend(spaend)
  const maalet = maal === undefined ? "" : `${tegn}${skrevet(maal)}`
  const hvorfor = regnet === "kanIkkeVurderes" || regnet === "undtaget" ? aarsag : ""
  const linje = [kriterium, omraade, aar, vist, maalet, regnet, hvorfor].join(";")
  return { kriterium, omraade, aar, status: regnet, aarsag: hvorfor, linje }
}

/**
 * The row for every area at once, of their cells of one year: all that are not exempt.
 * @param {ReadonlyArray<Celle>} celler
 */
export const alle = (celler) => {
  const [foerste] = celler
  if (foerste === undefined) throw new Error("alle: there is no area")
  const { aar, kriterium } = foerste
  const med = celler.filter(({ status }) => status !== "undtaget")
  const nej = med.some(({ status }) => status === "ikkeOpfyldt")
  const ukendt = med.find(({ status }) => status === "kanIkkeVurderes")
  if (med.length === 0) return celle(kriterium, "alle", aar, { status: "undtaget", aarsag: foerste.aarsag })
  const status = nej ? "ikkeOpfyldt" : ukendt === undefined ? "opfyldt" : "kanIkkeVurderes"
  return celle(kriterium, "alle", aar, { status, aarsag: ukendt?.aarsag })
}

export const skriv = (celler) => {
  console.log("kriterium;område;projektår;værdi;måltal;status;årsag")
  for (const { linje } of celler) console.log(linje)
}
