/** A number or code that people copy. `group` sets spaces between groups of that many characters, which copying leaves out. */
export function Code({ children, group }: { children: string; group?: number }) {
  if (!group) return <span class="mono">{children}</span>
  const groups = children.match(new RegExp(`.{1,${group}}`, 'g')) ?? []
  return (
    <span class="mono">
      {groups.map((part, at) => (
        <span key={at} class={at < groups.length - 1 ? 'grp' : undefined}>
          {part}
          {at < groups.length - 1 && <wbr />}
        </span>
      ))}
    </span>
  )
}

/** Several lines of machine text: a log, a signed statement. Scrolls by itself, reachable by keyboard. */
export function Pre({ children, label }: { children: string; label: string }) {
  return (
    <pre class="mono" tabIndex={0} role="region" aria-label={label}>
      {children}
    </pre>
  )
}
