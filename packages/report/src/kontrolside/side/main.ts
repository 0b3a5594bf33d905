/** The script of a kontrolside: reads what the page holds, and shows it from one state, in one direction. */
import * as Effect from "effect/Effect"
import { kaede } from "../kontrol/kaede.ts"
import { sammenhold, somBytes } from "../kontrol/sammenhold.ts"
import type { Sidedata } from "../Sidedata.ts"
import { cellen } from "./cellen.ts"
import { findes } from "./el.ts"
import { kontrollen } from "./kontrollen.ts"
import { sideord } from "./ord.ts"
import { svarene } from "./svarene.ts"
import type { Side, Tilstand } from "./Tilstand.ts"
import { tiden } from "./tid.ts"

const begynd = (): void => {
  const data = JSON.parse(findes("data").textContent ?? "") as Sidedata
  let tilstand: Tilstand = { dag: data.dage.length - 1 }
  const side: Side = {
    data,
    ord: sideord(data.sprog),
    kaede: kaede(data.log),
    tilstand: () => tilstand,
    saet: (nyt) => {
      tilstand = { ...tilstand, ...nyt }
      vis()
    }
  }
  const dele = [tiden(side), svarene(side), cellen(side), kontrollen(side)]
  const vis = (): void => {
    for (const del of dele) del(tilstand)
  }
  vis()
  const bytes = somBytes(data.log)
  if (bytes === undefined) return
  side.saet({ gennemset: { kilde: "siden", navn: "", svar: "igang" } })
  // after the first picture, so that a long log does not keep the page white
  setTimeout(() => {
    void Effect.runPromise(sammenhold(bytes, data.log)).then((svar) =>
      side.saet({ gennemset: { kilde: "siden", navn: "", svar } })
    )
  }, 0)
}

begynd()
