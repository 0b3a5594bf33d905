/** The figure of one cell counted again from the lines themselves, by somebody who does not trust the library. */

interface Arrangement {
  readonly art: string
  readonly status: string
  readonly dato: string
  readonly omraader: ReadonlyArray<string>
}

/** How many suppers were held in the area in the year. */
export const taelEfter = (ndjson: string, omraade: string, aar: string): number => {
  const staar = new Map<number, Arrangement>()
  for (const linje of ndjson.split("\n").filter((en) => en.startsWith('{"p":'))) {
    const { data, p, type } = JSON.parse(linje)
    if (type === "ArrangementRegistreret") staar.set(p, data)
    if (type === "RegistreringRettet") staar.set(data.position, data.efter)
    if (type === "RegistreringAnnulleret") staar.delete(data.position)
  }
  const alle = [...staar.values()].filter(({ art, status }) => art === "faellesspisning" && status === "afholdt")
  return alle.filter(({ dato, omraader }) => dato.startsWith(aar) && omraader.includes(omraade)).length
}
