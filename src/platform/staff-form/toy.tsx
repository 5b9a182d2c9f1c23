import { Actions, Button, ErrorSummary, KeyValue, Section, type Lang } from '../../design/index.ts'
import { Clash } from './clash.tsx'
import { defineStaffForm } from './define.ts'
import type { Values } from './field.ts'
import { line, secret, select, sent, tick } from './kinds.tsx'
import { ProofForm } from './prove-anew.tsx'
import { readStaffForm, type Read } from './read.ts'
import { summaryOf } from './summary.ts'
import { contextFor } from './context.ts'
import { errorsOf, StaffFormView } from './view.tsx'
import { versionOf } from './version.ts'
import { words } from './words.ts'

const w = (lang: Lang) => words(lang).toy

/** A form of every sort of field, about trees. */
export const toyForm = defineStaffForm({
  fields: {
    toy_tree: { type: 'text', label: lang => w(lang).name, limit: 40 },
    toy_keeper: { type: line(addressOf, { type: 'email' }), label: lang => w(lang).email, optional: true },
    toy_day: { type: 'date', label: lang => w(lang).day, max: '2999-12-31' },
    toy_reason: { type: 'long', label: lang => w(lang).reason, limit: 500, least: 10 },
    toy_id: { type: sent(said => (/^\d+$/.test(said) ? said : undefined)) },
  },
  together: ({ toy_tree, toy_keeper }) => (toy_tree && toy_tree === toy_keeper ? { toy_keeper: 'other' } : {}),
})

/** What no programme form has. */
export const toyKinds = defineStaffForm({
  fields: {
    toy_word: { type: secret('current-password'), label: lang => w(lang).name },
    toy_kind: { type: select(['mangga', 'pisang'] as const, kind => () => kind), label: lang => w(lang).name },
    toy_ripe: { type: tick('ya'), label: lang => w(lang).name },
  },
})

function addressOf(said: string): string | undefined {
  return /^\S+@\S+\.\S+$/.test(said) ? said.toLowerCase() : undefined
}

type Toy = Values<typeof toyForm.fields>

const typed: Record<string, string> = {
  toy_tree: 'Mangga Gedong',
  toy_keeper: 'siti',
  'toy_day-day': '31',
  'toy_day-month': '2',
  'toy_day-year': '2031',
  toy_reason: 'Panen',
  toy_id: '1',
}
const theirs: Partial<Toy> = { toy_tree: 'Mangga Arumanis', toy_day: '2031-10-02' }
const mine: Toy = {
  toy_id: '1',
  toy_tree: 'Mangga Gedong',
  toy_keeper: 'siti@contoh.id',
  toy_day: '2031-10-05',
  toy_reason: 'Hujan turun lebih awal',
}

/** The toy form as it comes back, its summary, the page of two officers who changed the same thing, and who it is. */
export function ToyStaffForm({ lang }: { lang: Lang }) {
  const { title, press, summary, clash } = w(lang)
  const { returned } = toyRead(typed, lang)!
  const standing = { values: theirs, version: versionOf(theirs), by: 'Euis Komariah' }
  return (
    <>
      <Section title={title}>
        <ErrorSummary errors={errorsOf(returned)} />
        <StaffFormView form={toyForm} action="#" lang={lang} returned={returned} hidden={{ toy_id: '1' }}>
          <Actions>
            <Button alt>{press}</Button>
          </Actions>
        </StaffFormView>
      </Section>
      <Section title={summary}>
        <KeyValue items={summaryOf(toyForm, mine, contextFor(lang))} />
      </Section>
      <Section title={words(lang).proof.title}>
        <ProofForm
          {...{ lang, action: '#', back: '#', carried: [], files: false, error: words(lang).proof.wrong }}
          asked={{ by: 'password' }}
        />
      </Section>
      <Section title={clash}>
        <Clash form={toyForm} lang={lang} action="#" back="#" standing={standing} values={mine} typed={{}} />
      </Section>
    </>
  )
}

/** A post of the toy form, as its handler would read it. */
export function toyRead(fields: Record<string, string>, lang: Lang): Read<typeof toyForm.fields> | undefined {
  const posted = { value: (name: string) => fields[name] ?? '', all: (name: string) => [fields[name] ?? ''] }
  return readStaffForm(toyForm, posted, contextFor(lang))
}
