import * as v from 'valibot';

/** An option of a declarative rule: what the file says is its default, and the catalogue prints the description. */
export function option<Value>(
  schema: v.GenericSchema<unknown, Value>,
  fallback: NoInfer<Value>,
  description: string,
): v.GenericSchema<unknown, Value> {
  return v.pipe(v.optional(schema, fallback as never), v.description(description)) as v.GenericSchema<
    unknown,
    Value
  >;
}
