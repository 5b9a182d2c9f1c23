import { Actions, Button, Disclosure, Hidden, soft } from '../../design/index.ts'
import { defineStaffForm, sent, StaffFormView, type Returned } from '../staff-form/index.ts'
import { isUuid } from '../web/uuid.ts'
import type { ListContext } from './definition.ts'
import type { SavedFilter } from './saved.ts'
import { listAddress, stateQuery } from './state.ts'
import { words } from './words.ts'

/** The name of a view that is saved. */
export const saveForm = defineStaffForm({
  fields: { 'nama-saringan': { type: 'text', label: lang => words(lang).saved.name, limit: 60 } },
})

/** Which one is deleted. */
export const dropForm = defineStaffForm({
  fields: { id: { type: sent(said => (isUuid(said) ? said : undefined)) } },
})

/** A view that was not saved: as its name was typed. */
export type RefusedSave = Returned<typeof saveForm.fields>

interface SavedProps<Given> {
  context: ListContext<Given>
  path: string
  saved: readonly SavedFilter[]
  refused?: RefusedSave
}

/** What somebody saved of a list: a link each, and folded what saves the present view and deletes others. */
export function Saved<Given>({ context: { lang, state }, path, saved, refused }: SavedProps<Given>) {
  const w = words(lang).saved
  const query = stateQuery(state)
  const to = (what: string) => listAddress(path, { ...state, page: undefined }, { saringan: what })
  if (!query && saved.length === 0) return null
  return (
    <div class="noprint">
      {saved.length > 0 && (
        <p>
          {w.yours}:{' '}
          {saved.map(({ id, name, query: at }, place) => (
            <span key={id}>
              {place > 0 && ' · '}
              <a href={path + at} aria-current={at === query ? 'page' : undefined}>
                {soft(name)}
              </a>
            </span>
          ))}
        </p>
      )}
      <Disclosure summary={w.keep} open={refused !== undefined}>
        {query && (
          <StaffFormView form={saveForm} action={to('simpan')} {...{ lang, returned: refused }}>
            <Actions>
              <Button alt>{w.save}</Button>
            </Actions>
          </StaffFormView>
        )}
        {saved.map(({ id, name }) => (
          <form key={id} method="post" action={to('hapus')}>
            <Hidden fields={{ id }} />
            <Actions>
              <Button alt>{w.drop(name)}</Button>
            </Actions>
          </form>
        ))}
      </Disclosure>
    </div>
  )
}
