/** A plan as JSON: the answers, the figures and what they rest on, for programs. Numbers are text, as in every format. */
import { type Helhedsplanstatus, type Interval, Rational } from "@delaftale/core"
import { celler } from "../../helhedsplan/svarraekker.ts"
import { felt } from "../../valg.ts"

export const helhedsplanJson = (status: Helhedsplanstatus): string => {
  const { delaftaler, finansiering, kendtPr, konstrueret, plan, setFra, tal } = status
  const svar = celler(status)
  return JSON.stringify(
    {
      helhedsplan: plan.id,
      format: 1,
      navn: plan.navn,
      konstrueret,
      kendtPr,
      setFra,
      delaftaler: delaftaler.map(({ id, mangler, status: { datagrundlag, head }, version }) => ({
        delaftale: id,
        log: head.log,
        position: head.position,
        segl: head.seal,
        datagrundlag,
        version: version.nummer,
        ...felt("revision", version.revision),
        mangler,
        svar: svar.filter(({ delaftale }) => delaftale === id).map(({ delaftale: _, ...en }) => en)
      })),
      tal: tal.map(({ celler: egne, tal: { enhed, id, navn }, ...om }) => ({
        tal: id,
        navn,
        enhed,
        ...om,
        celler: egne.map(({ vaerdi, ...celle }) => ({ ...celle, ...spaend(vaerdi) }))
      })),
      finansiering: finansiering.map(({ brugt, budget, finansiering: { id, navn }, ...om }) => ({
        finansiering: id,
        navn,
        budget: Rational.toDanish(budget),
        ...spaend(brugt),
        ...om
      }))
    },
    null,
    2
  )
}

const spaend = (vaerdi: Interval.Interval | undefined) => ({
  ...felt("mindst", vaerdi && Rational.toDanish(vaerdi.mindst)),
  ...felt("hoejst", vaerdi?.hoejst && Rational.toDanish(vaerdi.hoejst))
})
