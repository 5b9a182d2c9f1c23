import { sql } from 'kysely'
import type { House } from '../../src/platform/web/context.ts'
import type { RegionBook } from '../../src/modules/regions/index.ts'
import { drawApplicant, type Applicant, type Mistake } from '../applicant.ts'
import { cast } from '../cast.ts'
import { chance } from '../chance.ts'
import { personName } from '../names.ts'
import { samplePhone } from '../numbers.ts'
import { papersOf } from '../papers.ts'
import type { Registrant } from '../played.ts'
import { e164, seed } from '../registrants.ts'
import { drawPlace, drawRegistry, importRegistry, type SamplePesantren } from '../registry.ts'
import type { Crowd } from './crowd.ts'

/** What pesantren register for. */
export const pesantrenCall = { programme: 'opop', call: 'registration' }

/** When the representatives of the cast begin: the one with a draft, and the one who sends. */
const castAt = ['2019-04-22T09:30:00+07:00', '2019-04-11T10:00:00+07:00'].map(at => Temporal.Instant.from(at))

/** Pesantren of the registry, so many of so many that are recorded, registered by their representatives or by helpers. */
export function pesantrenCrowd(house: House, book: RegionBook, size: number, recorded: number): Crowd {
  const pesantren = drawRegistry(chance(seed), book, Math.max(recorded, size))
  const registrants = chance(seed + 1).some(pesantren, size)
  return {
    ...pesantrenCall,
    from: Temporal.PlainDate.from('2019-03-01'),
    to: Temporal.PlainDate.from('2019-04-30'),
    first: 0,
    size,
    draw: serial => drawRegistrant(pesantrenOf(registrants, serial), serial),
    isHelped,
    isContested,
    known: castRegistrants(book).map((registrant, at) => ({ registrant, at: castAt[at]! })),
    begin: async () => {
      if (!(await isImported(house))) await importRegistry(house, pesantren)
    },
  }
}

async function isImported({ db }: House): Promise<boolean> {
  const { rows } = await sql`select from organisation where sample limit 1`.execute(db)
  return rows.length > 0
}

/** Everything about a registrant follows from the serial, so that a second run draws the same one. */
export function drawRegistrant({ nspp, name: pesantrenName, place }: SamplePesantren, serial: number): Registrant {
  const drawn = chance(seed * 10_000 + serial)
  const phone = samplePhone(serial + 100)
  const repPhone = isHelped(serial) ? samplePhone(serial + 50_000) : phone
  const applicant = drawApplicant({ chance: drawn, place, nspp, phone: repPhone, name: pesantrenName })
  const name = isHelped(serial) ? personName(drawn, applicant.rep.female) : applicant.rep.name
  return registrantOf(applicant, { serial, phone: e164(phone), name, drawn })
}

/** Whoever reopens corrects the number of the pesantren. */
function registrantOf(
  applicant: Applicant,
  known: Pick<Registrant, 'serial' | 'phone' | 'name' | 'drawn'>,
): Registrant {
  const number = { pesantren_phone: `0262${400_000 + known.serial}` }
  const correction = { page: 'kontak', fields: { ...applicant.pages.kontak, ...number } }
  return { ...known, applicant, papers: drawn => papersOf(applicant, drawn), correction }
}

/** The representatives of the cast, who make no mistake: one with a draft, one who sends. Their serials are nobody else's. */
export function castRegistrants(book: RegionBook): Registrant[] {
  const endings = [
    ['pesantren', 'draft', 1],
    ['pesantren-terdaftar', 'submitted', 2],
  ] as const
  return endings.map(([key, ending, serial]) => {
    const drawn = chance(seed + 100 + serial)
    const place = drawPlace(drawn, book, '3205')
    const { name, phone } = cast.find(one => one.key === key)!
    const nspp = `51003205999${serial}`
    const base = drawApplicant({ chance: drawn, place, nspp, phone: localPhone(phone), repName: name })
    const applicant = { ...base, ending, mistakes: new Set<Mistake>(), pagesDone: ending === 'draft' ? 14 : 31 }
    return registrantOf(applicant, { serial: -serial, phone, name, drawn })
  })
}

function localPhone(phone: string): string {
  return `0${phone.slice(3)}`
}

/** Which pesantren a serial registers. */
export function pesantrenOf(registrants: readonly SamplePesantren[], serial: number): SamplePesantren {
  return registrants[isContested(serial) ? serial - 1 : serial]!
}

/** Now and then two people register the same pesantren, a serial and the one before it: a case for the office. */
const isContested = (serial: number) => serial % 400 === 41

/** Some are registered by a helper, with an account and a phone of their own. */
export const isHelped = (serial: number) => serial % 16 === 5
