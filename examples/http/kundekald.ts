/** What a client does with the service, each call and its answer printed as a person would want to see them. */
import type { ForklaringProv, Talark } from "@delaftale/report"

const spist = (dato: string, omraade: string, deltagere: number) => ({
  by: "sekretariat",
  event: {
    _tag: "ArrangementRegistreret",
    dato,
    aktivitet: "mad",
    art: "faellesspisning",
    status: "afholdt",
    omraader: [omraade],
    deltagere
  }
})

export const kundekald = async (url: string, log: string): Promise<void> => {
  const sti = `/logs/${log}`
  const hent = async <A>(hvad: string): Promise<A> => (await fetch(`${url}${sti}${hvad}`)).json() as Promise<A>
  const send = async (noegle: string, krop: object): Promise<Svar> => {
    const svar = await fetch(`${url}${sti}/registreringer`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": noegle },
      body: JSON.stringify(krop)
    })
    const json = (await svar.json()) as Svar
    console.log(`  POST ${sti}/registreringer  ${noegle}: ${svar.status} ${kort(json)}`)
    return json
  }
  const to = { nye: [spist("2024-03-14", "birkeparken", 31), spist("2024-09-19", "birkeparken", 42)] }
  const { position, segl } = await send("kald-1", to)
  await send("kald-1", to)
  const efter = { position, segl }
  await send("kald-2", { efter, nye: [spist("2024-06-06", "elmevaenget", 18)] })
  await send("kald-3", { efter, nye: [spist("2024-06-07", "elmevaenget", 20)] })
  await send("kald-4", { nye: [spist("2024-06-07", "elmevænget", 20)] })
  await send("kald-5", { nye: [spist("2024-06-07", "elmevaengt", 20), spist("2042-06-07", "elmevaenget", 20)] })
  const { maerke, raekker } = await hent<Talark>("/status?projektaar=2024")
  console.log(`\n  GET ${sti}/status?projektaar=2024  ${maerke}`)
  for (const { kriterium, maaltal, omraade = "", status, vaerdi } of raekker) {
    console.log(
      `    ${kriterium} ${omraade.padEnd(12)} ${vaerdi?.mindst ?? "?"} af mindst ${maaltal?.graense}: ${status}`
    )
  }
  const { activity, used } = await hent<ForklaringProv>("/forklaring?kriterium=F1&omraade=birkeparken&projektaar=2024")
  const optalt = used.flatMap((en) => (en.activity === "optaelling" ? [en.entity] : []))
  const optaelling = activity["optaelling"]
  const maalt = optaelling?.slags === "optaelling" ? optaelling.maalt : ""
  console.log(`\n  GET ${sti}/forklaring  ${maalt}: hviler på ${optalt.join(" og ")}\n`)
}

const kort = ({ grunde, gentaget, hoved, kode, position }: Svar): string => {
  if (kode === undefined) return `position ${position}${gentaget ? ", stod der allerede" : ""}`
  const hvorfor = (grunde ?? []).map((en) => `${en.nummer} ${en.kode}${en.forslag ? ` (${en.forslag}?)` : ""}`)
  return [kode, ...(hoved === undefined ? [] : [`loggen ender nu ved ${hoved.position}`]), ...hvorfor].join(", ")
}

interface Svar {
  readonly kode?: string
  readonly position?: number
  readonly segl?: string
  readonly gentaget?: boolean
  readonly hoved?: { readonly position: number }
  readonly grunde?: ReadonlyArray<{ readonly nummer: number; readonly kode: string; readonly forslag?: string }>
}
