import { confirmationFilter } from '../../../../platform/confirmation/index.ts'
import { defineList, type List, type ListContext } from '../../../../platform/list/index.ts'
import { answerColumns, answersToRead } from './answer-columns.ts'
import { words as asks } from '../../confirmation/words.ts'
import {
  answersColumn,
  conditions,
  contactColumn,
  personalColumn,
  registrationRows,
  type RegistrationRow,
} from '../data/rows.ts'
import { searchRegistrations } from '../data/search.ts'
import { contactColumns, factColumns, headColumns, personalColumns, stateColumn, tailColumns } from './columns.tsx'
import { callFilter, factFilters, missingFilter, regionFilters, stateFilter, type Setting } from './filters.ts'

/** The address of one registration below its list; drafts have no number yet. The way back into the list goes along. */
export function caseAddress(base: string, row: { id: string; number?: string | null }, query = ''): string {
  return `${base}/${row.number ?? row.id}${query}`
}

/** All registrations for a call, for office and head. `query` is the list's own query, kept in the links. */
export function officeList(setting: Setting, query: string) {
  const { season, book, base, content } = setting
  return defineList({
    name: 'pendaftaran',
    id: 'r.id',
    scope: { regency: 'r.regency_code', kecamatan: 'r.kecamatan_code' },
    sort: '-diubah',
    query: ({ tx, taken }: ListContext) =>
      registrationRows(tx, season.callId)
        .select(personalColumn(setting.personal))
        .select(answersColumn(answersToRead(content, taken))),
    columns: [...headColumns(setting), ...factColumns(setting), stateColumn(), ...tailColumns(), ...personalColumns()],
    more: answerColumns(content),
    filters: [
      ...callFilter(setting),
      stateFilter(),
      ...regionFilters(setting),
      ...factFilters(setting),
      missingFilter(),
      confirmationFilter('perwakilan', asks, conditions.confirmation),
    ],
    search: text => searchRegistrations(text, season, book),
    href: row => caseAddress(base, row, query),
  })
}

/** The registrations of an officer's own region: whom to call, how far they are, what is missing. */
export function nearList(setting: Setting, query: string) {
  const { season, book, base } = setting
  const personalHref = (row: RegistrationRow) => caseAddress(base, row, `${query || '?'}${query && '&'}tampil=pribadi`)
  return defineList({
    name: 'pendaftaran-wilayah',
    id: 'r.id',
    scope: { regency: 'r.regency_code', kecamatan: 'r.kecamatan_code' },
    sort: '-diubah',
    query: ({ tx }: ListContext) => registrationRows(tx, season.callId).select(contactColumn),
    columns: [...headColumns(setting), ...contactColumns(personalHref), stateColumn(), ...tailColumns()],
    filters: [stateFilter(), ...regionFilters(setting), missingFilter()],
    search: text => searchRegistrations(text, season, book),
    href: row => caseAddress(base, row, query),
  })
}

export type OfficeList = List<RegistrationRow>
