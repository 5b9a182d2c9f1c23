import { sql } from 'kysely'
import { businessNow } from '../src/platform/clock/clock.ts'
import { system } from '../src/platform/policy/index.ts'
import type { House } from '../src/platform/web/context.ts'
import type { RegionBook } from '../src/modules/regions/index.ts'
import { importPlan } from '../src/modules/registry/index.ts'
import { applyPlan, startPlan } from '../src/platform/plan/index.ts'
import type { SamplePlace } from './applicant.ts'
import type { Chance } from './chance.ts'
import { pesantrenName } from './names.ts'
import { sampleNspp } from './numbers.ts'
import { spread } from './shape.ts'

/** A pesantren of the sample's registry. */
export interface SamplePesantren {
  nspp: string
  name: string
  place: SamplePlace
}

/** Draws so many pesantren over the shape of the real list, each in a village of its regency. */
export function drawRegistry(chance: Chance, book: RegionBook, total: number): SamplePesantren[] {
  return [...spread(total)].flatMap(([regency, count]) =>
    Array.from({ length: Math.min(count, 999) }, (_, serial) => ({
      nspp: sampleNspp(regency, serial),
      name: pesantrenName(chance),
      place: drawPlace(chance, book, regency),
    })),
  )
}

export function drawPlace(chance: Chance, book: RegionBook, regency: string): SamplePlace {
  const kecamatan = chance.pick(book.children(regency))
  const village = chance.pick(book.children(kecamatan.code))
  return { regency, kecamatan: kecamatan.code, village: village.code, villageName: village.name }
}

/** Imports the sample's registry the way the office imports the ministry's list, and marks it as sample. */
export async function importRegistry(house: House, pesantren: SamplePesantren[]): Promise<void> {
  const values = pesantren.map(one => ({
    nspp: one.nspp,
    nama: one.name,
    alamat: `Kp. ${one.place.villageName} Ds. ${one.place.villageName}.`,
    kode_kab_kota: one.place.regency,
  }))
  const rows = values.map((row, at) => ({ row: at + 2, values: row }))
  await house.db.transaction().execute(async tx => {
    const by = { house, actor: system, at: await businessNow(tx) }
    const started = await startPlan(tx, importPlan, { source: 'daftar-contoh.csv', rows, leftOut: [] }, by)
    if ('refusal' in started) throw new Error(`the sample's registry was refused: ${started.refusal}`)
    await applyPlan(tx, importPlan, { runId: started.runId, withDoubtful: true }, by)
    await sql`update organisation o set sample = true from pesantren p
      where p.organisation_id = o.id and p.nspp like '5100____9___'`.execute(tx)
  })
}
