import "./further-data";
import "./words";
import { PrivacyResolver } from "./privacy.resolver";

export const resolvers = [PrivacyResolver];
