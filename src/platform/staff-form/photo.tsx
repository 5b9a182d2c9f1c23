import { limits } from '../files/limits.ts'
import { typed } from '../form/field.ts'
import { isWrong } from '../form/answer.ts'
import type { UploadedFile } from '../web/form-body.ts'
import type { OwnType, StaffShown } from './field.ts'
import { file } from './kinds.tsx'
import { words } from './words.ts'

/** In the place of a photo: the one that stands there is taken away. */
export const removed = 'removed'

const taken = file({ accept: '.jpg,.jpeg,.png,.webp', kinds: 'JPG, PNG, WebP', bytes: limits.photo.bytes })
const boxOf = (code: string) => `${code}-hapus`
const ticked = 'ya'

/** A photo of the post, as the house takes photos. One that stands already is shown, stays unless another comes, and can be taken away. */
export const photo: OwnType<UploadedFile | typeof removed> = {
  ...taken,
  fields: code => [code, boxOf(code)],
  parse(question, posted, form) {
    const found = taken.parse(question, posted, form)
    const isEmpty = 'value' in found && found.value === null
    return isEmpty && posted.value(boxOf(question.code)) === ticked ? { value: removed as never } : found
  },
  show: shown => (
    <>
      {taken.show(shown.current ? withHint(shown) : shown)}
      {shown.current && <Removal shown={shown} />}
    </>
  ),
  review: (question, value, form) =>
    (value as unknown) === removed ? words(form.lang).photo.removed : taken.review(question, value, form),
}

function withHint(shown: StaffShown): StaffShown {
  const { question, form } = shown
  const { stays } = words(form.lang).photo
  const hint = question.hint ?? { id: stays, en: stays }
  return { ...shown, question: { ...question, hint } }
}

function Removal({ shown: { question, given, form } }: { shown: StaffShown }) {
  const name = boxOf(question.code)
  const checked = isWrong(given) && typed(given, name, String) === ticked
  return (
    <p>
      <label>
        <input class="pick" type="checkbox" name={name} value={ticked} checked={checked} />{' '}
        {words(form.lang).photo.remove(inside(question.label[form.lang]))}
      </label>
    </p>
  )
}

/** A label in the middle of a sentence. */
function inside(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}
