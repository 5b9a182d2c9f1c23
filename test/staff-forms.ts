import type { World } from './world.ts'

/** Posts a form of a page as a browser does: with what the page itself sends. */
export async function postFrom(
  world: World,
  page: string,
  to: string,
  { form, cookie }: { form: Record<string, string>; cookie: string },
): Promise<Response> {
  const html = await (await world.request(page, { cookie })).text()
  return world.request(to, { form: { ...hiddenIn(html, to, form), ...form }, cookie })
}

/** The hidden fields of the form that is posted to an address; of several, of the one that says the same as `like`. */
export function hiddenIn(html: string, to: string, like: Record<string, string> = {}): Record<string, string> {
  const forms = [...html.matchAll(/<form([^>]*)>([^]*?)<\/form>/g)].filter(([, head]) =>
    head!.includes(`action="${to}"`),
  )
  const all = forms.map(([, , body]) => fieldsIn(body!))
  const same = (fields: Record<string, string>) =>
    Object.entries(like).every(([name, value]) => fields[name] === undefined || fields[name] === value)
  return all.find(same) ?? {}
}

function fieldsIn(body: string): Record<string, string> {
  const inputs = [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  return Object.fromEntries(
    inputs.map(([, name, value]) => [name!, value!.replaceAll('&quot;', '"').replaceAll('&amp;', '&')]),
  )
}
