/** A CSV file as an independent reader of "CSV on the Web" sees it: JSON-LD to RDF, and the table to typed literals. */
import { Readable } from "node:stream"
import dataset from "@rdfjs/dataset"
import { JsonLdParser } from "jsonld-streaming-parser"
import CsvwParser from "rdf-parser-csvw"

const csvw = "http://www.w3.org/ns/csvw#"
const skriv = (navn) => ({ "@id": `${csvw}${navn}` })
const liste = (navn) => ({ "@id": `${csvw}${navn}`, "@container": "@list" })

/** The terms of the context of CSVW that are used, as the W3C's context document maps them. */
const kontekst = {
  "@context": {
    csvw,
    dc: "http://purl.org/dc/terms/",
    xsd: "http://www.w3.org/2001/XMLSchema#",
    url: { "@id": `${csvw}url`, "@type": "xsd:anyURI" },
    dialect: skriv("dialect"),
    delimiter: skriv("delimiter"),
    encoding: skriv("encoding"),
    header: { "@id": `${csvw}header`, "@type": "xsd:boolean" },
    lineTerminators: skriv("lineTerminators"),
    quoteChar: skriv("quoteChar"),
    tableSchema: { "@id": `${csvw}tableSchema`, "@type": "@id" },
    columns: liste("column"),
    name: skriv("name"),
    titles: { "@id": `${csvw}title`, "@container": "@language" },
    datatype: { "@id": `${csvw}datatype`, "@type": "@vocab" },
    base: skriv("base"),
    format: skriv("format"),
    decimalChar: skriv("decimalChar"),
    null: skriv("null"),
    required: { "@id": `${csvw}required`, "@type": "xsd:boolean" },
    primaryKey: skriv("primaryKey"),
    notes: skriv("note"),
    type: skriv("type"),
    text: skriv("text"),
    string: "xsd:string",
    nonNegativeInteger: "xsd:nonNegativeInteger"
  }
}

const samlet = async (stroem) => {
  const alle = []
  for await (const en of stroem) alle.push(en)
  return alle
}

/** Strict: a property or a value that JSON-LD does not know is an error. */
const somRdf = async (metadata) => {
  const laeser = new JsonLdParser({
    baseIRI: "https://example.org/",
    strictValues: true,
    documentLoader: {
      load: async (url) => {
        if (url !== "http://www.w3.org/ns/csvw") throw new Error(`no context is known by ${url}`)
        return kontekst
      }
    }
  })
  return dataset.dataset([...(await samlet(Readable.from([metadata]).pipe(laeser)))])
}

/** Row by row, each cell under the name of its column, and the type of each column. */
export const laesCsvw = async (csv, metadata) => {
  const laeser = new CsvwParser({ baseIRI: "https://example.org/", metadata: await somRdf(metadata) })
  const quads = await samlet(laeser.import(Readable.from([csv])))
  const raekker = new Map()
  const typer = new Map()
  for (const { object, predicate, subject } of quads) {
    const raekke = raekker.get(subject.value) ?? {}
    const navn = decodeURIComponent(predicate.value.split("#").at(-1))
    raekke[navn] = object.value
    // of a derived type the reader gives the name of the base in place of its IRI
    const type = object.datatype?.value
    typer.set(navn, (type?.value ?? type)?.split("#").at(-1))
    raekker.set(subject.value, raekke)
  }
  return { raekker: [...raekker.values()].filter(({ kriterium }) => kriterium !== undefined), typer }
}
