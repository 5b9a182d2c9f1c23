import type { Lang } from '../../../../design/index.ts'
import { confirmationFilter } from '../../../../platform/confirmation/index.ts'
import { defineList, type ListContext } from '../../../../platform/list/index.ts'
import {
  answerGroups,
  answersToRead,
  lastAnswers,
  responseWords,
  saidIfTaken,
} from '../../../../platform/response/index.ts'
import { askPersonal } from '../../../people/index.ts'
import { callFilters, type ApplicantKind } from '../../../programmes/index.ts'
import { regionFilters } from '../../../regions/index.ts'
import { words as asks } from '../../confirmation/words.ts'
import { reminderPlan } from '../../reminder/reminder.ts'
import { words as reminding } from '../../reminder/words.ts'
import { conditions, contactColumn, personal, registrationRows, type RegistrationRow } from '../data/rows.ts'
import { placeColumns } from '../../data/registrations.ts'
import { searchRegistrations } from '../data/search.ts'
import { contactColumns, factColumns, headColumns, personalColumns, stateColumn, tailColumns } from './columns.tsx'
import { factFilters, missingFilter, stateFilter, type Setting } from './filters.ts'

/** The address of one registration below its list; drafts have no number yet. The way back into the list goes along. */
export function caseAddress(base: string, row: { id: string; number?: string | null }, query = ''): string {
  return `${base}/${row.number ?? row.id}${query}`
}

/** Of whom a list speaks: of several kinds as of persons. */
function kindListed({ season }: Setting): ApplicantKind {
  const { applicants } = season.calls.find(call => call.id === season.callId)!
  return applicants.length === 1 ? applicants[0]! : 'person'
}

/** What both lists have: where they are, how they are searched, where a row leads. */
function shared({ season, book, base, query }: Setting) {
  return {
    id: 'r.id',
    // Downloads of several calls lie beside each other.
    name: ['pendaftaran', season.programme, season.year, season.call].join('-'),
    scope: placeColumns,
    sort: '-diubah',
    search: (text: string) => searchRegistrations(text, season, book),
    href: (row: RegistrationRow) => caseAddress(base, row, query),
    bulk: [{ kind: reminderPlan, label: (lang: Lang) => reminding(lang).act }],
  }
}

/** All registrations for a call, for office and head. */
export function officeList(setting: Setting) {
  const { season, forms } = setting
  const kind = kindListed(setting)
  const of = 'r.response_id'
  return defineList({
    ...shared(setting),
    subject: 'registration',
    query: ({ tx, taken }: ListContext) =>
      registrationRows(tx, season.callId)
        .select(saidIfTaken(of, personal, taken).as('personal'))
        .select(lastAnswers(of, answersToRead(forms, taken)).as('sent')),
    columns: [...headColumns(setting), ...factColumns(setting), stateColumn(), ...tailColumns(), ...personalColumns()],
    more: answerGroups(forms),
    moreNote: lang => responseWords(lang).answersNote,
    filters: [
      ...callFilters(season),
      stateFilter(),
      ...regionFilters({ ...setting, columns: placeColumns }),
      ...factFilters(setting),
      missingFilter(),
      confirmationFilter('perwakilan', lang => asks(lang, kind), conditions.confirmation),
    ],
  })
}

/** The registrations of an officer's own region: whom to call, how far they are, what is missing. */
export function nearList(setting: Setting) {
  const { season, base, query } = setting
  const personalHref = (row: RegistrationRow) => askPersonal(caseAddress(base, row, query))
  return defineList({
    ...shared(setting),
    subject: 'registration',
    query: ({ tx }: ListContext) => registrationRows(tx, season.callId).select(contactColumn),
    columns: [
      ...headColumns(setting),
      ...contactColumns(personalHref, kindListed(setting)),
      stateColumn(),
      ...tailColumns(),
    ],
    filters: [
      ...callFilters(season, setting.choice),
      stateFilter(),
      ...regionFilters({ ...setting, columns: placeColumns }),
      missingFilter(),
    ],
  })
}
