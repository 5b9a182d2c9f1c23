import { useWords } from './lang.ts'

export interface FieldError {
  /** "#nspp": the control to mend. */
  href: string
  text: string
}

/** How many answers need a look, unless `title` says what is the matter, and the way to each. Nothing is drawn when there is none. */
export function ErrorSummary({ errors, title }: { errors: FieldError[]; title?: string }) {
  const w = useWords()
  if (!errors.length) return null
  return (
    <div class="sum" role="alert" tabIndex={-1} id="galat">
      <h2>{title ?? w.errors(errors.length)}</h2>
      <ul>
        {errors.map(error => (
          <li key={error.href + error.text}>
            <a href={error.href}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
