import {
  Actions,
  Back,
  Button,
  ErrorSummary,
  Heading,
  KeyValue,
  Name,
  TapLink,
  Workspace,
  type Lang,
} from '../../../../design/index.ts'
import { defineStaffForm, errorsOf, select, StaffFormView } from '../../../../platform/staff-form/index.ts'
import type { Returned } from '../../../../platform/staff-form/index.ts'
import type { Region } from '../../../regions/index.ts'
import { guessesPath } from '../rules/paths.ts'
import { words } from '../words.ts'

/** What somebody says who does not know where it lies. */
export const unknownPlace = 'tidak-tahu'

/** Where a pesantren lies instead: one of these kecamatan, or nobody knows. */
export function refusalForm(places: readonly Region[]) {
  const names = new Map(places.map(({ code, name }) => [code, name]))
  return defineStaffForm({
    fields: {
      letak: {
        type: select([unknownPlace, ...names.keys()], code => lang => names.get(code) ?? words(lang).refusal.unknown),
        label: lang => words(lang).refusal.where,
        hint: lang => words(lang).refusal.whereHint,
        sentences: lang => {
          const { missing } = words(lang).refusal.problems
          return { required: missing, 'choice.unknown': missing }
        },
      },
    },
  })
}

export type RefusalForm = ReturnType<typeof refusalForm>

export interface RefusalProps {
  lang: Lang
  id: string
  name: string
  address: string | null
  form: RefusalForm
  /** Leads back to the list as it was. */
  query: string
  returned?: Returned<RefusalForm['fields']>
}

/** It is not here: where, then? */
export function RefusalPage({ lang, id, name, address, form, query, returned }: RefusalProps) {
  const w = words(lang)
  const back = guessesPath + query
  return (
    <Workspace>
      <Back href={back}>{w.title}</Back>
      <ErrorSummary errors={errorsOf(returned)} />
      <Heading over={w.refusal.title}>
        <Name>{name}</Name>
      </Heading>
      <KeyValue items={[{ term: w.refusal.address, detail: address ?? w.refusal.noAddress }]} />
      <StaffFormView {...{ form, lang, returned }} action={`${guessesPath}/${id}/bukan${query}`}>
        <Actions>
          <Button>{w.refusal.save}</Button>
          <TapLink href={back}>{w.refusal.cancel}</TapLink>
        </Actions>
      </StaffFormView>
    </Workspace>
  )
}
