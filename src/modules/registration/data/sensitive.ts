import { sql } from 'kysely'

/** Whether every view of a document is written down, as its question in the form says. Of `document d` and `form_version v`. */
export const isSensitive = sql<boolean>`jsonb_path_exists(v.content,
  '$.sections[*].pages[*].questions[*] ? (@.code == $slot && @.sensitive == true)', jsonb_build_object('slot', d.slot))`
