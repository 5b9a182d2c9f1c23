import type { PlanRow, RowProblem } from '../../../../platform/plan/index.ts'
import { isErrorCell, lostLetters, readDay, type SheetRow } from '../../../../platform/sheets/index.ts'
import { heldRole } from '../../../../platform/policy/index.ts'
import { isPastFor, readOfficer, type Officer, type OfficerField, type RoleNames } from '../../rules/officer.ts'
import { endProblem, type Mover } from '../../rules/end.ts'
import { endAfter, lastDay } from '../../rules/today.ts'
import { oneLine } from '../../../../platform/text/printable.ts'

export const officerColumns = {
  required: ['nama', 'surel', 'peran'],
  optional: ['kode_daerah', 'hp', 'sampai'],
  aliases: {
    name: 'nama',
    nama_lengkap: 'nama',
    email: 'surel',
    e_mail: 'surel',
    role: 'peran',
    region: 'kode_daerah',
    daerah: 'kode_daerah',
    region_code: 'kode_daerah',
    phone: 'hp',
    no_hp: 'hp',
    nomor_hp: 'hp',
    hp_wa: 'hp',
    telepon: 'hp',
    until: 'sampai',
    end_date: 'sampai',
    berlaku_sampai: 'sampai',
    berlaku_s_d: 'sampai',
    sampai_tanggal: 'sampai',
    sampai_dengan: 'sampai',
    s_d: 'sampai',
    tanggal_berakhir: 'sampai',
  },
}

export const mostOfficers = 5000

/** A role that somebody holds or will hold; of several of a kind the newest stands first. */
export interface KnownGrant {
  role: string
  regionCode: string | null
  validFrom: string
  /** The first day on which it no longer holds. */
  validTo: string | null
}

/** Somebody who has an account under an address of the file. */
export interface KnownOfficer {
  personId: string
  name: string
  phone: string | null
  /** The office has closed the account. */
  closed: boolean
  grants: KnownGrant[]
}

/** What is known of the people whose addresses stand in the file. */
export interface KnownOfficers {
  byEmail: Map<string, KnownOfficer>
  /** Whose a phone number is: the mail address of its account. */
  byPhone: Map<string, string>
  /** Names of regions by their codes. */
  regions: Map<string, string>
  /** What roles are called. */
  roleNames?: RoleNames
}

/** What importing each row would do; the ends of roles move by the rules of every ending. Nothing is asked and nothing written. */
export function planOfficers(rows: SheetRow[], known: KnownOfficers, by: Mover): PlanRow<Officer>[] {
  const seen = new Map<string, number>()
  return rows.map(row => {
    const planned = planRow(row, known, by)
    if (planned.kind === 'refused') return planned
    const { email, role, region } = planned.values
    const same = `${email} ${role} ${region ?? ''}`
    const before = seen.get(same)
    if (before !== undefined) return refused(planned, { column: 'surel', code: 'twice', about: { row: before } })
    seen.set(same, row.row)
    return planned
  })
}

const columnOf: Record<OfficerField, string> = {
  name: 'nama',
  email: 'surel',
  phone: 'hp',
  role: 'peran',
  region: 'kode_daerah',
  until: 'sampai',
}

function planRow(row: SheetRow, known: KnownOfficers, by: Mover): PlanRow<Officer> {
  const { nama = '', surel = '', hp = '', peran = '', kode_daerah = '', sampai = '' } = row.values
  const text = { name: nama, email: surel, phone: hp, role: peran, region: kode_daerah, until: readDay(sampai) }
  const read = readOfficer(text, lastDay(by.today), known.roleNames)
  const key = surel.trim() || nama.trim()
  const base = { row: row.row, key, kind: 'new', act: 'insert', changes: [], problems: [] } as const
  const none = { ...base, values: { name: nama, email: surel, role: 'kecamatan' } } as unknown as PlanRow<Officer>
  if (row.overfull) return refused(none, { column: 'nama', code: 'wide' })
  const error = Object.entries(row.values).find(([, value]) => isErrorCell(value))
  if (error) return refused(none, { column: error[0], code: 'error-cell', about: { value: error[1].trim() } })
  const lost = lostLetters(row)
  if (lost) return refused(none, { column: lost.column, code: 'letters-lost', about: { value: lost.value } })
  if ('problems' in read) {
    const problems = Object.entries(read.problems).map(([field, code]) => {
      return { column: columnOf[field as OfficerField], code, about: { value: text[field as OfficerField] ?? sampai } }
    })
    return { ...none, kind: 'refused', act: 'none', problems }
  }
  const { officer } = read
  const regionName = known.regions.get(officer.region ?? '')
  const planned: PlanRow<Officer> = { ...base, changes: [], problems: [], values: { ...officer, regionName } }
  if (officer.region && regionName === undefined) {
    return refused(planned, { column: 'kode_daerah', code: 'region' })
  }
  const owner = officer.phone ? known.byPhone.get(officer.phone) : undefined
  if (owner && owner !== officer.email) return refused(planned, { column: 'hp', code: 'taken' })
  const person = known.byEmail.get(officer.email)
  if (!person) return given(planned, undefined, by)
  const noted = { ...planned, subjectId: person.personId, problems: notesOn(officer, person) }
  const held = heldRole(person.grants, officer)
  // A file without the column says nothing about ends.
  return held ? moved(noted, held, 'sampai' in row.values, by) : given(noted, person, by)
}

/** A role that is not held yet. */
function given(planned: PlanRow<Officer>, person: KnownOfficer | undefined, by: Mover): PlanRow<Officer> {
  if (isPastFor(planned.values, by.today)) return refused(planned, { column: 'sampai', code: 'until' })
  if (person?.closed) return refused(planned, { column: 'surel', code: 'closed' })
  return person && person.personId === by.personId ? refused(planned, { column: 'peran', code: 'own' }) : planned
}

/** A role that is held: its end is moved, or nothing is to do. */
function moved(planned: PlanRow<Officer>, held: KnownGrant, says: boolean, by: Mover): PlanRow<Officer> {
  const from = held.validTo ? lastDay(held.validTo) : null
  const to = planned.values.until ?? null
  if (!says || from === to) {
    return { ...planned, kind: 'same', act: 'none', values: { ...planned.values, until: from ?? undefined } }
  }
  const problem = endProblem({ ...held, personId: planned.subjectId! }, to && endAfter(to), by)
  if (problem) return refused(planned, { column: 'sampai', code: problem })
  return { ...planned, kind: 'changed', act: 'update', changes: [{ field: 'until', from, to }] }
}

/** What of somebody known the file says otherwise, and does not change. */
function notesOn({ name, phone }: Officer, known: KnownOfficer): RowProblem[] {
  return [
    ...(plain(name) === plain(known.name) ? [] : [{ column: 'nama', code: 'name-kept', about: { value: name } }]),
    ...(!phone || phone === known.phone ? [] : [{ column: 'hp', code: 'phone-kept', about: { value: phone } }]),
  ]
}

/** A name as people compare it. */
function plain(name: string): string {
  return oneLine(name).toLowerCase()
}

function refused(row: PlanRow<Officer>, problem: RowProblem): PlanRow<Officer> {
  return { ...row, kind: 'refused', act: 'none', problems: [problem] }
}
