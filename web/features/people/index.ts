export { PeopleList } from "./people-list";
export { AddPerson, ChangePerson } from "./person-form";
export { PersonView } from "./person-view";
export { usePerson } from "./use-person";
export { RemovePerson } from "./remove-person";
