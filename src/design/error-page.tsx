import type { ComponentChildren } from 'preact'
import { Actions } from './button.tsx'
import { Code } from './code.tsx'
import { useWords } from './lang.ts'

export interface ErrorPageProps {
  title: string
  happened: ComponentChildren
  /** What is not lost. */
  safe?: ComponentChildren
  next: ComponentChildren
  /** A number that helps the office find it. */
  reference?: string
  /** One button or link. */
  action?: ComponentChildren
}

/** The body of every error page: what happened, what is safe, what next, and a number to name. */
export function ErrorPage({ title, happened, safe, next, reference, action }: ErrorPageProps) {
  const w = useWords()
  return (
    <div class="err">
      <h1>{title}</h1>
      <h2>{w.whatHappened}</h2>
      <p>{happened}</p>
      {safe && (
        <>
          <h2>{w.whatIsSafe}</h2>
          <p>{safe}</p>
        </>
      )}
      <h2>{w.whatNext}</h2>
      <p>{next}</p>
      {action && <Actions>{action}</Actions>}
      {reference && (
        <p class="sm mu ref">
          {w.reference}: <Code>{reference}</Code>
        </p>
      )}
    </div>
  )
}
