import { scope } from "../../kernel/viewer";
import { PLATFORM_SCOPE } from "../../kernel/write";

const ongoing = "person_id = $1 and since <= $2 and (until is null or until > $2)";
const appointed = (role: string, kind: string): string => `select scope_id from appointment where role = '${role}' and scope_kind = '${kind}' and ${ongoing}`;

scope("platform", `select '${PLATFORM_SCOPE}'::uuid where exists (select from appointment where role = 'platformAdministrator' and ${ongoing})`, { feeds: true });
scope("principalOf", appointed("principal", "school"));
scope("deanOf", appointed("dean", "school"));
scope("inspectorOf", appointed("inspector", "school"), { feeds: true });
scope("coordinatorOf", appointed("coordinator", "alliance"));
scope("bureauOf", appointed("bureauOfficer", "region"), { feeds: true });
scope("researchOf", appointed("researcher", "region"), { feeds: true });
scope("attachedTo", appointed("researcher", "alliance"));
