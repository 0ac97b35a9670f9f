import { messages } from "../../kernel/messages";

messages({
  "rotation.noSchool": { zh: "该教师没有任职学校，无法出具证明。", en: "There is no school of which this person is, so nobody can certify." },
  "rotation.nothingToCertify": { zh: "还没有已结束的交流，没有可以证明的服务经历。", en: "No exchange is over yet: there is no service to certify." },
  "rotation.revokedAlready": { zh: "该证明已经作废。", en: "This certificate has been revoked already." },
});
