import type { Messages } from "../messages/index.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Name } from "../model/name.ts";

/** The register of names, by id. */
export type Register = ReadonlyMap<string, Name>;

/** What every part of a view is made of: a column, the names it uses, and the words of the interface. */
export type ViewContext = { column: AnnotatedColumn; names: Register; messages: Messages };
