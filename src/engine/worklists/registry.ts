import { arrears } from "./kinds/arrears.ts";
import { dueSoon } from "./kinds/due-soon.ts";
import { frozenEnding } from "./kinds/frozen-ending.ts";
import { noActivity } from "./kinds/no-activity.ts";
import { overdue } from "./kinds/overdue.ts";
import { silentMembers } from "./kinds/silent-members.ts";
import { weakGroups } from "./kinds/weak-groups.ts";
import type { WorklistDefinition, WorklistKind } from "./worklist.ts";

/** Every work list, in the order in which the help lists them. */
export const worklists = {
  overdue,
  "due-soon": dueSoon,
  arrears,
  "frozen-ending": frozenEnding,
  "weak-groups": weakGroups,
  "silent-members": silentMembers,
  "no-activity": noActivity,
} as const satisfies Record<WorklistKind, WorklistDefinition>;
