import { Section, type Lang } from '../../design/index.ts'
import type { Answers } from '../form/answer.ts'
import type { FormContent, FormPage, Question, TypeName } from '../form/content.ts'
import { FormPageView } from './pages/form-page.tsx'
import { PrintedPage, referenceOf } from './pages/printed.tsx'
import { ReviewPage } from './pages/review.tsx'
import { SectionList } from './pages/tasks.tsx'
import { formContext, type Serving } from './serving.ts'
import { words } from './words.ts'

const question = (code: string, type: TypeName, id: string, en: string, more: Partial<Question> = {}): Question => ({
  ...{ code, type, label: { id, en } },
  ...more,
})
const name = question('toy_name', 'text', 'Nama kebun', 'Name of the garden', { format: 'name' })
const trees = question('toy_trees', 'number', 'Jumlah pohon', 'Trees', { min: 1, max: 500 })
const fruit = question('toy_fruit', 'text', 'Apa buahnya?', 'Which fruit?', { optional: true })
const garden: FormPage = { code: 'kebun', title: { id: 'Kebun', en: 'Garden' }, questions: [name, trees] }
const harvest: FormPage = { code: 'panen', title: { id: 'Panen', en: 'Harvest' }, questions: [fruit] }
const content: FormContent = {
  sections: [
    { code: 'kebun', name: { id: 'Tentang kebun', en: 'About the garden' }, pages: [garden] },
    { code: 'panen', name: { id: 'Tentang panen', en: 'About the harvest' }, pages: [harvest] },
  ],
}

const named: Answers = { toy_name: { value: 'Kebun Pisang Nurul Huda' } }
const wrong: Answers = {
  ...named,
  toy_trees: { raw: { toy_trees: '900' }, problem: 'number.range', params: { least: 1, most: 500 } },
}
/** Another screen had said 90 meanwhile. */
const clashing: Answers = { ...named, toy_trees: { value: 120, other: { value: 90 } } }
const good: Answers = { ...named, toy_trees: { value: 120 }, toy_fruit: { value: 'Pisang raja' } }

/** A toy form of three questions: its list of sections, one of its pages as two screens answered it, its review, and paper. */
export function ToyResponse({ lang }: { lang: Lang }) {
  const w = words(lang).toy
  const broken = servingOf(lang, wrong)
  const { form, code, across } = broken
  const page = {
    lang,
    content,
    page: garden,
    form: formContext(broken),
    answers: clashing,
    base: clashing,
    code,
    across,
    back: '#',
  }
  const whole = { title: w.review, lead: w.lead, send: w.send, lang, serving: servingOf(lang, good) }
  const sheet = { form, context: broken.context, answers: wrong, over: w.paper, title: garden.title[lang], back: '#' }
  const closed = { notice: null, next: null }
  return (
    <>
      <Section title={w.list}>
        <SectionList lang={lang} serving={broken} counts={broken.response} working closed={closed} />
      </Section>
      <FormPageView {...page} content={form.content} />
      <ReviewPage {...whole} />
      <PrintedPage {...sheet} reference={referenceOf({ label: '' }, code, lang)} />
    </>
  )
}

/** A response that nobody stores. */
function servingOf(lang: Lang, answers: Answers): Serving {
  const today = Temporal.Now.plainDateISO('Asia/Jakarta')
  return {
    form: { formVersionId: '', content, slots: {}, mostFiles: 0 },
    context: { lang, today, regions: { children: () => [], path: () => undefined } },
    response: { responseId: '', formVersionId: '', answers, version: 1, files: {} },
    base: '#contoh',
    code: 'D-TOY1',
    ownerId: '',
    sample: true,
    target: () => {
      throw new Error('a toy is not saved')
    },
    refusal: () => ({ title: '', note: '' }),
    across: () => [],
  }
}
