import { roles, type Role } from "./world";

/**
 * What each operation answers to each role, written down by hand from what the roles are for, not from the policies.
 *
 * A new mutation fails the test by name until it has a row here; a mutation whose right depends on its input has one
 * for each variant (`mutation:variant`, made in input.ts). Eight columns, one a role; in each three letters for a row
 * of the viewer's own scope, one beside it in the same county (another school, another alliance), one in another city:
 *   A  allowed
 *   F  FORBIDDEN: he sees the row, but may not do that
 *   N  NOT_FOUND, word for word as for a row that does not exist
 * One letter alone: the mutation names no row.
 */
export const mutations = table(`
                              coordinator principal dean teacher researcher inspector bureau platform
markFeedRead                  ANN         ANN       ANN  ANN     AAN        ANN       AAN    AAA

openAccount                   FNN         ANN       FNN  FNN     FFN        FNN       AAN    AAA
resetPassword                 NNN         ANN       NNN  NNN     NNN        NNN       AAN    AAA
disableAccount                NNN         ANN       NNN  NNN     NNN        NNN       AAN    AAA
enableAccount                 NNN         ANN       NNN  NNN     NNN        NNN       AAN    AAA
invitePeople                  FNN         ANN       FNN  FNN     FFN        FNN       AAN    AAA
inviteStaff                   FFN         AFN       FFN  FFN     FFN        FNN       AAN    AAA
revokeInvitation              NNN         ANN       NNN  NNN     NNN        NNN       AAN    AAA
acceptInvitation              A           A         A    A       A          A         A      A
askPassword                   A           A         A    A       A          A         A      A
recoverPassword               A           A         A    A       A          A         A      A
askEmailConfirmation          A           A         A    A       A          A         A      A
confirmEmail                  A           A         A    A       A          A         A      A
appoint                       FNN         ANN       FNN  FNN     FFN        FNN       AAN    AAA
appoint:coordinator           FNN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
appoint:researcher            FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
appoint:principal             FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
appoint:bureauOfficer         FNN         FNN       FNN  FNN     FFN        FNN       FFN    AAA
appoint:platformAdministrator FNN         FNN       FNN  FNN     FFN        FNN       FFN    AAA
dismiss                       NNN         ANN       FNN  FNN     NNN        NNN       AAN    AAA
dismiss:coordinator           FNN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
addPerson                     F           A         F    F       F          F         A      A
changePerson                  FNN         ANN       FNN  FNN     FFN        FNN       AAN    AAA
removePerson                  FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
exportMyData                  A           A         A    A       A          A         A      A
changeMyProfile               A           A         A    A       A          A         A      A
signIn                        A           A         A    A       A          A         A      A
signOut                       A           A         A    A       A          A         A      A
changePassword                A           A         A    A       A          A         A      A
endSession                    ANN         ANN       ANN  ANN     ANN        ANN       ANN    AFF
endOtherSessions              A           A         A    A       A          A         A      A
unlinkIdentity                ANN         ANN       ANN  ANN     ANN        ANN       ANN    AFF
makeToken                     A           A         A    A       A          A         A      A
makeCalendarLink              A           A         A    A       A          A         A      A
makeCalendarLink:school       FFN         AFN       AFN  FFN     FFN        FNN       FFN    FFF
makeCalendarLink:alliance     ANN         FNN       FNN  FNN     FFN        NNN       FFN    FFF
renameCalendarLink            ANN         ANN       ANN  ANN     ANN        ANN       ANN    ANN
renewCalendarLink             ANN         ANN       ANN  ANN     ANN        ANN       ANN    ANN
revokeCalendarLink            ANN         ANN       ANN  ANN     ANN        ANN       ANN    ANN
cancelTask                    ANN         ANN       ANN  ANN     ANN        ANN       ANN    AAA

awardRank                     FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
correctRank                   FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
awardHonour                   FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
endHonour                     FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
correctHonour                 FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
addRegion                     FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
renameRegion                  FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
moveRegion                    FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
addSchool                     FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
changeSchool                  FFN         AFN       FFN  FFN     FFN        FNN       AAN    AAA
registerSchool                FFN         FFN       FFN  FFN     FFN        FNN       AAN    AAA
moveSchool                    FFN         FFN       FFN  FFN     FFN        FNN       AAN    AAA
closeSchool                   FFN         FFN       FFN  FFN     FFN        FNN       AAN    AAA
reopenSchool                  FFN         FFN       FFN  FFN     FFN        FNN       AAN    AAA
beginWeakPeriod               FFN         FFN       FFN  FFN     FFN        FNN       AAN    AAA
endWeakPeriod                 FFN         FFN       FFN  FFN     FFN        FNN       AAN    AAA
beginStaffPost                FNN         ANN       FNN  FNN     FFN        FNN       AAN    AAA
changeStaffPost               FNN         ANN       FNN  FNN     FFN        FNN       AAN    AAA
endStaffPost                  FNN         ANN       FNN  FNN     FFN        FNN       AAN    AAA
moveStaffPost                 FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
addTerm                       FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
changeTerm                    FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
removeTerm                    FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
addSpecialDay                 FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
changeSpecialDay              FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
removeSpecialDay              FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
setBellSchedule               FFN         AFN       AFN  FFN     FFN        FNN       AAN    AAA
postNeed                      AFN         AFN       AFN  FFN     FFN        FNN       AAN    AAA
postNeedFromShortage          AFN         AFN       AFN  FFN     FFN        FNN       AAN    AAA
changeNeed                    ANN         ANN       ANN  FNN     FFN        NNN       AAN    AAA
withdrawNeed                  ANN         ANN       ANN  FNN     FFN        NNN       AAN    AAA
reopenNeed                    ANN         ANN       ANN  FNN     FFN        NNN       AAN    AAA
offerMyself                   FFN         AFN       AFN  AFN     FFN        FNN       FFN    FFF
nominateTeacher               FNN         ANN       ANN  FNN     FFN        FNN       FFN    FFF
changeOffer                   FNN         FNN       FNN  ANN     NNN        NNN       FFN    FFF
withdrawOffer                 FNN         FNN       FNN  ANN     NNN        NNN       FFN    FFF
withdrawOffer:nomination      NNN         ANN       ANN  NNN     NNN        NNN       NNN    FFF
respondToNomination           NNN         FNN       FNN  ANN     NNN        NNN       NNN    FFF
setTaughtPeriods              FFN         AFN       AFN  FFN     FFN        FNN       AAN    AAA
draftExchange                 ANN         ANN       ANN  FNN     FFN        NNN       AAN    AAA
changeExchange                ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
proposeExchange               ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
withdrawExchange              ANN         FNN       FNN  NNN     NNN        NNN       AAN    AAA
cancelExchange                ANN         FNN       FNN  FNN     NNN        NNN       AAN    AAA
endExchangeEarly              ANN         FNN       FNN  FNN     NNN        NNN       AAN    AAA
writeLog                      FNN         FNN       FNN  FNN     NNN        NNN       FFN    FFF
writeLog:byTeacher            FNN         FNN       FNN  ANN     NNN        NNN       FFN    FFF
changeLog                     FNN         FNN       FNN  NNN     NNN        NNN       FFN    FFF
changeLog:byTeacher           FNN         FNN       FNN  ANN     NNN        NNN       FFN    FFF
discardLog                    FNN         FNN       FNN  NNN     NNN        NNN       FFN    FFF
discardLog:byTeacher          FNN         FNN       FNN  ANN     NNN        NNN       FFN    FFF
signLog                       FNN         ANN       ANN  NNN     NNN        NNN       FFN    FFF
signLogs                      A           A         A    A       A          A         A      A
returnLog                     FNN         ANN       ANN  NNN     NNN        NNN       FFN    FFF
appraiseExchange              FNN         ANN       FNN  FNN     NNN        NNN       FFN    FFF
answerAppraisal               FNN         FNN       FNN  NNN     NNN        NNN       FFN    FFF
answerAppraisal:byTeacher     FNN         FNN       FNN  ANN     NNN        NNN       FFN    FFF
moveSlot                      ANN         FNN       FNN  NNN     NNN        NNN       AAN    AAA
addVisit                      ANN         FNN       FNN  NNN     NNN        NNN       AAN    AAA
moveVisit                     ANN         FNN       FNN  NNN     NNN        NNN       AAN    AAA
cancelVisit                   ANN         FNN       FNN  NNN     NNN        NNN       AAN    AAA
issueCertificate              FNN         ANN       FNN  FNN     FFN        FNN       AAN    AAA
requestCertificate            A           A         A    A       A          A         A      A
revokeCertificate             NNN         ANN       FNN  NNN     NNN        NNN       AAN    AAA
rehostExchange                ANN         FNN       FNN  FNN     NNN        NNN       AAN    AAA
cancelDay                     ANN         ANN       ANN  FNN     NNN        NNN       AAN    AAA
moveDay                       ANN         FNN       FNN  FNN     NNN        NNN       AAN    AAA
restoreDay                    ANN         ANN       ANN  FNN     NNN        NNN       AAN    AAA
substituteForDay              ANN         ANN       ANN  FNN     NNN        NNN       AAN    AAA
substituteForVisit            ANN         ANN       ANN  FNN     NNN        NNN       AAN    AAA
addTeachingPoint              FFN         AFN       FFN  FFN     FFN        FNN       AAN    AAA
changeTeachingPoint           FFN         AFN       FFN  FFN     FFN        FNN       AAN    AAA
closeTeachingPoint            FFN         AFN       FFN  FFN     FFN        FNN       AAN    AAA

setPolicyRule                 FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
correctPolicyRule             FFN         FFN       FFN  FFN     FFN        NNN       AAN    AAA
endPolicyRule                 FFN         FFN       FFN  FFN     FFN        NNN       AAN    AAA
withdrawPolicyRule            FFN         FFN       FFN  FFN     FFN        NNN       AAN    AAA

openStatistics                FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
beginStatistics               FFN         AFN       AFN  FFN     FFN        FNN       AAN    AAA
enterStatistics               NNN         ANN       ANN  NNN     NNN        NNN       AAN    AAA
confirmStatistics             NNN         ANN       FNN  NNN     NNN        NNN       FFN    FFF
reopenStatistics              FNN         ANN       FNN  FNN     FFN        FNN       FFN    FFF
lockStatistics                FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
lockAllStatistics             FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
sendBackStatistics            FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
remindStatistics              FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
openQuotas                    FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
addQuota                      FFN         FFN       FFN  FFN     FFN        FNN       AAN    AAA
changeQuota                   FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA

createAlliance                FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
changeAlliance                ANN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
moveAlliance                  FNN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
activateAlliance              FNN         FNN       NNN  NNN     NNN        NNN       AAN    AAA
discardAlliance               FNN         FNN       NNN  NNN     NNN        NNN       AAN    AAA
concludeAlliance              FNN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
admitSchool                   FNN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
changeMembershipRole          ANN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
releaseSchool                 ANN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
pair                          ANN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
changePairing                 ANN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
endPairing                    ANN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
makePlan                      ANN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
changePlan                    ANN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
addPlanItem                   ANN         ANN       FNN  FNN     FFN        NNN       AAN    AAA
changePlanItem                ANN         ANN       FNN  FNN     FFN        NNN       AAN    AAA
startPlanItem                 ANN         ANN       FNN  FNN     FFN        NNN       AAN    AAA
finishPlanItem                ANN         ANN       FNN  FNN     FFN        NNN       AAN    AAA
finishPlanItem:byOwner        ANN         ANN       FNN  ANN     FFN        NNN       AAN    AAA
dropPlanItem                  ANN         ANN       FNN  FNN     FFN        NNN       AAN    AAA
dropPlanItem:byOwner          ANN         ANN       FNN  FNN     FFN        NNN       AAN    AAA
removePlanItem                ANN         ANN       FNN  FNN     FFN        NNN       AAN    AAA
restoreFromBin                ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
verifyAudit                   F           F         F    F       F          F         F      A
reopenPlanItem                ANN         ANN       FNN  FNN     FFN        NNN       AAN    AAA

readNotifications             AAA         AAA       AAA  AAA     AAA        AAA       AAA    AAA
unreadNotifications           AAA         AAA       AAA  AAA     AAA        AAA       AAA    AAA
switchNotification            A           A         A    A       A          A         A      A
changeNotificationTimes       A           A         A    A       A          A         A      A

publishPost                   ANN         ANN       ANN  ANN     AAN        NNN       AAN    AAA
publishPost:school            FFN         AFN       AFN  AFN     AAN        ANN       AAN    AAA
editPost                      FNN         FNN       FNN  FNN     FFN        NNN       FFN    FFF
editPost:byAuthor             FNN         FNN       FNN  ANN     FFN        NNN       FFN    FFF
removePost                    FNN         FNN       FNN  FNN     FFN        NNN       FFN    FFF
removePost:byAuthor           FNN         FNN       FNN  ANN     FFN        NNN       FFN    FFF
removeComment                 FNN         FNN       FNN  FNN     FFN        NNN       FFN    FFF
hidePost                      ANN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
hidePost:school               NNN         ANN       FNN  FNN     FFN        FNN       AAN    AAA
unhidePost                    ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
addComment                    ANN         ANN       ANN  ANN     AAN        NNN       AAN    AAA
hideComment                   ANN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
unhideComment                 ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
registerWebhook               ANN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
registerWebhook:region        FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
registerWebhook:platform      F           F         F    F       F          F         F      A
changeWebhook                 ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
pauseWebhook                  ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
resumeWebhook                 ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
renewWebhookSecret            ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
removeWebhook                 ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
testWebhook                   ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
resendDelivery                ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
reactToPost                   ANN         ANN       ANN  ANN     AAN        NNN       AAN    AAA
addAttachments                ANN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
addAttachments:planItem       ANN         ANN       FNN  FNN     FFN        NNN       AAN    AAA
addAttachments:planItemByOwner ANN        ANN       FNN  ANN     FFN        NNN       AAN    AAA
discardFile                   ANN         ANN       ANN  ANN     ANN        ANN       ANN    ANN
keepUpload                    ANN         ANN       ANN  ANN     ANN        ANN       ANN    ANN
removeAttachment              ANN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
askAdmission                  ANN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
askRelease                    FNN         ANN       FNN  FNN     FFN        NNN       FFN    FFF
decideApproval                FNN         ANN       NNN  FNN     NNN        NNN       FFN    FFF
decideApprovals               AAA         AAA       AAA  AAA     AAA        AAA       AAA    AAA
snoozeApproval                FNN         ANN       NNN  FNN     NNN        NNN       FFN    FFF
withdrawApproval              ANN         FNN       NNN  FNN     NNN        NNN       FFN    FFF
askAgain                      ANN         FNN       NNN  FNN     NNN        NNN       FFN    FFF
delegateApprovals             ANN         ANN       ANN  ANN     AAN        ANN       AAN    AAA
endDelegation                 NNN         ANN       NNN  NNN     NNN        NNN       NNN    FFF

draftNotice                   ANN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
changeNotice                  ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
publishNotice                 ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
discardNotice                 ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
closeNotice                   ANN         FNN       FNN  NNN     NNN        NNN       AAN    AAA
reopenNotice                  ANN         FNN       FNN  NNN     NNN        NNN       AAN    AAA
withdrawNotice                ANN         FNN       FNN  NNN     NNN        NNN       AAN    AAA
remindNotice                  ANN         FNN       FNN  NNN     NNN        NNN       AAN    AAA
copyNotice                    ANN         FNN       FNN  NNN     NNN        NNN       AAN    AAA
signNotice                    FNN         ANN       ANN  NNN     NNN        NNN       FFN    FFF
makePeopleGroup               A           A         A    A       A          A         A      A
changePeopleGroup             ANN         NNN       NNN  NNN     NNN        NNN       NNN    FFF
removePeopleGroup             ANN         NNN       NNN  NNN     NNN        NNN       NNN    FFF

draftHiring                   FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
draftHiring:inAlliance        ANN         FNN       FNN  FNN     FFN        NNN       AAN    AAA
changeHiring                  ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
setHiringCriteria             ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
prefillHiring                 ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
addHiringPost                 ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
changeHiringPost              ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
removeHiringPost              ANN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
openHiring                    FNN         NNN       NNN  NNN     NNN        NNN       AAN    AAA
appointHiringPanelist         ANN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
appointHiringPanelist:ofSchool ANN         ANN       FNN  FNN     FFN        FNN       AAN    AAA
dismissHiringPanelist         ANN         NNN       FNN  NNN     NNN        NNN       AAN    AAA
beginHiringRound              FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
moveHiringRound               FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
applyForHiring                FNN         FNN       FNN  ANN     FFN        FNN       FFN    FFF
withdrawHiringApplication     NNN         FNN       FNN  ANN     NNN        NNN       FFN    FFF
exemptHiringCandidate         NNN         ANN       FNN  FNN     NNN        NNN       AAN    AAA
includeHiringCandidate        NNN         ANN       FNN  FNN     NNN        NNN       AAN    AAA
closeHiringApplications       FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
scoreHiringSheet              NNN         NNN       ANN  NNN     NNN        NNN       NNN    NNN
recuseHiringSheet             NNN         NNN       ANN  NNN     NNN        NNN       NNN    NNN
closeHiringScoring            FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
postHiringResult              FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
objectToHiring                NNN         FNN       FNN  ANN     NNN        NNN       FFN    FFF
answerHiringObjection         NNN         NNN       NNN  FNN     NNN        NNN       AAN    AAA
closeHiringRound              FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
publishHiring                 FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA
cancelHiring                  FNN         FNN       FNN  FNN     FFN        FNN       AAN    AAA

startImport                   F           A         F    F       F          F         A      A
applyImport                   ANN         ANN       ANN  ANN     ANN        ANN       ANN    AFF
discardImport                 ANN         ANN       ANN  ANN     ANN        ANN       ANN    AFF
undoImport                    ANN         ANN       ANN  ANN     ANN        ANN       ANN    AAA

startExport                   A           A         A    A       A          A         A      A
startExport:ofSchool          AAN         AAN       AAN  AAN     AAN        ANN       AAN    AAA
startRosterExport             FFN         AFN       FFN  FFN     FFN        FNN       AAN    AAA
startRosterExport:ofRegion    FFF         FFF       FFF  FFF     FFF        FFF       AAF    AAA
startRosterReading            F           A         F    F       F          F         A      A
removeExport                  ANN         ANN       ANN  ANN     ANN        ANN       ANN    ANN
`);

/** Mutations that answer without a session (signing out twice is no error); all others are UNAUTHENTICATED to who is signed out. */
export const openMutations = new Set(["signIn", "signOut", "acceptInvitation", "askPassword", "recoverPassword", "confirmEmail"]);

/** Mutations that `viewerCan` may offer and that are refused all the same, since another row of the input decides too: here the school that the post goes to. */
export const decidedByMore = new Set(["moveStaffPost"]);

/** Who sees which rows of each type: y or n for own, sibling, other. Holds for `node`, `nodes`, for each entry by id and each whole list. */
export const sight = table(`
                 coordinator principal dean teacher researcher inspector bureau platform
Account          nnn         ynn       nnn  nnn     nnn        nnn       yyn    yyy
Activity         ynn         ynn       ynn  ynn     yyn        ynn       yyn    yyy
Alliance         ynn         ynn       ynn  ynn     yyn        nnn       yyn    yyy
AllianceRevision ynn         ynn       ynn  ynn     yyn        nnn       yyn    yyy
Approval         ynn         ynn       nnn  ynn     nnn        nnn       yyn    yyy
ApprovalStep     ynn         ynn       nnn  ynn     nnn        nnn       yyn    yyy
Appointment      nnn         ynn       ynn  ynn     nnn        nnn       yyn    yyy
Attachment       ynn         ynn       ynn  ynn     yyn        nnn       yyn    yyy
Delegation       nnn         ynn       nnn  nnn     nnn        nnn       nnn    yyy
AuditEntry       ynn         ynn       ynn  ynn     ynn        ynn       ynn    yyy
BinItem          ynn         nnn       nnn  nnn     nnn        nnn       yyn    yyy
CalendarLink     ynn         ynn       ynn  ynn     ynn        ynn       ynn    ynn
Export           ynn         ynn       ynn  ynn     ynn        ynn       ynn    ynn
Import           ynn         ynn       ynn  ynn     ynn        ynn       ynn    yyy
ImportRow        ynn         ynn       ynn  ynn     ynn        ynn       ynn    yyy
Invitation       nnn         ynn       nnn  nnn     nnn        nnn       yyn    yyy
LinkedIdentity   ynn         ynn       ynn  ynn     ynn        ynn       ynn    yyy
Membership       ynn         ynn       ynn  ynn     yyn        nnn       yyn    yyy
Notification     ynn         ynn       ynn  ynn     ynn        ynn       ynn    ynn
Notice           ynn         ynn       ynn  nnn     nnn        nnn       yyn    yyy
NoticeReceipt    ynn         ynn       ynn  nnn     nnn        nnn       yyn    yyy
Pairing          ynn         ynn       ynn  ynn     yyn        nnn       yyn    yyy
PeopleGroup      ynn         nnn       nnn  nnn     nnn        nnn       nnn    yyy
Person           ynn         ynn       ynn  ynn     yyn        ynn       yyn    yyy
PersonHonour     ynn         ynn       ynn  ynn     yyn        ynn       yyn    yyy
PersonRank       ynn         ynn       ynn  ynn     yyn        ynn       yyn    yyy
Plan             ynn         ynn       ynn  ynn     yyn        nnn       yyn    yyy
PlanItem         ynn         ynn       ynn  ynn     yyn        nnn       yyn    yyy
Post             ynn         ynn       ynn  ynn     yyn        nnn       yyn    yyy
PostComment      ynn         ynn       ynn  ynn     yyn        nnn       yyn    yyy
PostMention      ynn         ynn       ynn  ynn     yyn        nnn       yyn    yyy
PostReaction     ynn         ynn       ynn  ynn     yyn        nnn       yyn    yyy
PolicyRule       yyn         yyn       yyn  yyn     yyn        nnn       yyn    yyy
PolicyRuleRevision yyn       yyn       yyn  yyn     yyn        nnn       yyn    yyy
Region           yyy         yyy       yyy  yyy     yyy        yyy       yyy    yyy
School           yyn         yyn       yyn  yyn     yyn        ynn       yyn    yyy
ServiceCertificate nnn       ynn       ynn  nnn     nnn        nnn       yyn    yyy
Session          ynn         ynn       ynn  ynn     ynn        ynn       ynn    yyy
Task             ynn         ynn       ynn  ynn     ynn        ynn       ynn    yyy
StoredFile       ynn         ynn       ynn  ynn     yyn        nnn       yyn    yyy
StaffingQuota    ynn         ynn       ynn  ynn     yyn        ynn       yyn    yyy
StatisticsReport ynn         ynn       ynn  ynn     yyn        ynn       yyn    yyy
Need             ynn         ynn       ynn  ynn     yyn        nnn       yyn    yyy
Offer            ynn         ynn       ynn  nnn     nnn        nnn       yyn    yyy
TaughtGrade      ynn         ynn       ynn  nnn     nnn        nnn       yyn    yyy
TaughtPeriods    ynn         ynn       ynn  nnn     nnn        nnn       yyn    yyy
Exchange         ynn         ynn       ynn  nnn     nnn        nnn       yyn    yyy
ExchangeSlot     ynn         ynn       ynn  nnn     nnn        nnn       yyn    yyy
ExchangeVisit    ynn         ynn       ynn  nnn     nnn        nnn       yyn    yyy
ExchangeMentee   ynn         ynn       ynn  nnn     nnn        nnn       yyn    yyy
ExchangeChange   ynn         ynn       ynn  nnn     nnn        nnn       yyn    yyy
SlotException    ynn         ynn       ynn  ynn     nnn        nnn       yyn    yyy
Occupation       ynn         ynn       ynn  nnn     nnn        nnn       yyn    yyy
TeachingLog      ynn         ynn       ynn  nnn     nnn        nnn       yyn    yyy
Appraisal        ynn         ynn       ynn  nnn     nnn        nnn       yyn    yyy
Hiring           ynn         ynn       ynn  ynn     yyn        ynn       yyn    yyy
HiringSchool     ynn         ynn       ynn  ynn     yyn        ynn       yyn    yyy
HiringRound      ynn         ynn       ynn  ynn     yyn        ynn       yyn    yyy
HiringCriterion  ynn         ynn       ynn  ynn     yyn        ynn       yyn    yyy
HiringPost       ynn         ynn       ynn  ynn     yyn        ynn       yyn    yyy
HiringPlacement  ynn         ynn       ynn  ynn     yyn        ynn       yyn    yyy
HiringCandidate  nnn         ynn       ynn  ynn     nnn        nnn       yyn    yyy
HiringPanelist   ynn         nnn       ynn  nnn     nnn        nnn       yyn    yyy
HiringApplication nnn         ynn       ynn  ynn     nnn        nnn       yyn    yyy
HiringWish       nnn         ynn       ynn  ynn     nnn        nnn       yyn    yyy
HiringSheet      nnn         nnn       ynn  nnn     nnn        nnn       nnn    nnn
HiringObjection  nnn         nnn       nnn  ynn     nnn        nnn       yyn    yyy
HiringRun        nnn         nnn       nnn  nnn     nnn        nnn       yyn    yyy
Term             yyy         yyy       yyy  yyy     yyy        yyy       yyy    yyy
SpecialDay       yyy         yyy       yyy  yyy     yyy        yyy       yyy    yyy
BellSchedule     yyn         yyn       yyn  yyn     yyn        ynn       yyn    yyy
BellPeriod       yyn         yyn       yyn  yyn     yyn        ynn       yyn    yyy
StaffPost        ynn         ynn       ynn  ynn     yyn        ynn       yyn    yyy
TeachingPoint    yyn         yyn       yyn  yyn     yyn        ynn       yyn    yyy
Webhook          ynn         nnn       nnn  nnn     nnn        nnn       yyn    yyy
WebhookDelivery  ynn         nnn       nnn  nnn     nnn        nnn       yyn    yyy
WeakPeriod       yyn         yyn       yyn  yyn     yyn        ynn       yyn    yyy
`);

/** Lists that hold only some of what the viewer sees. */
export const lists = table(`
                 coordinator principal dean teacher researcher inspector bureau platform
feed             ynn         ynn       ynn  ynn     yyn        ynn       yyn    nnn
mySessions       ynn         ynn       ynn  ynn     ynn        ynn       ynn    ynn
myLinkedIdentities ynn       ynn       ynn  ynn     ynn        ynn       ynn    ynn
myTokens         nnn         nnn       nnn  nnn     nnn        nnn       nnn    nnn
passwordRequests nnn         nnn       nnn  nnn     nnn        nnn       nnn    nnn
myFiles          nnn         nnn       nnn  nnn     nnn        nnn       nnn    nnn
myBinItems       ynn         nnn       nnn  nnn     nnn        nnn       nnn    nnn
myExchanges      nnn         nnn       nnn  nnn     nnn        nnn       nnn    nnn
myServiceCertificates nnn    nnn       nnn  nnn     nnn        nnn       nnn    nnn
myOccupations    nnn         nnn       nnn  nnn     nnn        nnn       nnn    nnn
myTeachingLogs   nnn         nnn       nnn  nnn     nnn        nnn       nnn    nnn
logsToSign       nnn         nnn       nnn  nnn     nnn        nnn       nnn    nnn
myHirings        nnn         nnn       ynn  ynn     nnn        nnn       nnn    nnn
myHiringCandidacies nnn         nnn       nnn  ynn     nnn        nnn       nnn    nnn
myHiringApplications nnn         nnn       nnn  ynn     nnn        nnn       nnn    nnn
myHiringSheets   nnn         nnn       ynn  nnn     nnn        nnn       nnn    nnn
myTasks          ynn         ynn       ynn  ynn     ynn        ynn       ynn    ynn
myAlliances      ynn         ynn       ynn  ynn     nnn        nnn       nnn    nnn
myPlanItems      ynn         nnn       nnn  nnn     nnn        nnn       nnn    nnn
myApprovals      nnn         ynn       nnn  nnn     nnn        nnn       nnn    nnn
mySnoozedApprovals nnn       nnn       nnn  nnn     nnn        nnn       nnn    nnn
approvalsISent   ynn         nnn       nnn  nnn     nnn        nnn       nnn    nnn
approvalsIDecided nnn        nnn       nnn  nnn     nnn        nnn       nnn    nnn
noticesReceived  nnn         ynn       ynn  nnn     nnn        nnn       nnn    nnn
noticesSent      ynn         nnn       nnn  nnn     nnn        nnn       yyn    yyy
noticesToSign    nnn         ynn       ynn  nnn     nnn        nnn       nnn    nnn
myDelegations    nnn         ynn       nnn  nnn     nnn        nnn       nnn    nnn
`);

/** Queries that no row's policy guards: why each may be asked, and what it answers to who is signed out. */
export const guarded: Record<string, { why: string; signedOut?: unknown; /** What it must be asked with. */ args?: string; /** Signed out it is refused so, and not answered. */ refused?: string }> = {
  mySession: { why: "about the viewer's own browser", signedOut: { id: null, state: "NO" } },
  whoSeesMe: { why: "who reads what of the viewer himself", signedOut: [] },
  permissions: { why: "the viewer's own rights", signedOut: [] },
  demonstrationAccounts: { why: "public by design, empty beside demonstration data", signedOut: [] },
  signInOptions: { why: "public by design: what the sign-in page offers", signedOut: { singleSignOn: null } },
  invited: { why: "for whoever holds the link or code, which is as good as being the person", args: '(token: "none")', signedOut: { state: "GONE" } },
  passwordReset: { why: "for whoever holds the link of the letter", args: '(token: "none")', signedOut: { state: "GONE" } },
  liveHead: { why: "how far the order of activity has got says nothing about anybody", signedOut: "0" },
  unread: { why: "counts only what the viewer is told of", signedOut: 0 },
  policyInForce: { why: "asks the policy of the rules for the region", signedOut: [] },
  staffingTotals: { why: "sums what the viewer may see", signedOut: [] },
  taughtTable: { why: "only of schools that the viewer looks after", args: '(schoolId: "00000000-0000-8000-8000-000000000001", schoolYear: 2026, season: AUTUMN)', signedOut: null },
  shortages: { why: "only of schools that the viewer looks after", args: '(schoolId: "00000000-0000-8000-8000-000000000001")', signedOut: { schoolCount: 0, silentCount: 0, endCursor: null } },
  fittingOffers: { why: "only offers that the viewer sees, of a need that he sees", args: '(needId: "00000000-0000-8000-8000-000000000001")', signedOut: [] },
  fittingNeeds: { why: "only needs that the viewer sees, of an offer that he sees", args: '(offerId: "00000000-0000-8000-8000-000000000001")', signedOut: [] },
  checkPlace: { why: "asks the exchange's policy for who may arrange it", args: '(input: { slotId: "00000000-0000-8000-8000-000000000001" })', refused: "NOT_FOUND" },
  placesFree: { why: "asks the exchange's policy for who may arrange it", args: '(input: { slotId: "00000000-0000-8000-8000-000000000001", week: "2026-09-07" })', refused: "NOT_FOUND" },
  exchangeWays: { why: "tells ways between what the viewer may see", args: '(input: { allianceId: "00000000-0000-8000-8000-000000000001", since: "2026-09-07", until: "2026-09-14" })', signedOut: [] },
  exchangeDays: { why: "counts what the viewer may see", args: '(input: { schoolId: "00000000-0000-8000-8000-000000000001", since: "2026-09-01", until: "2026-10-01" })', signedOut: [] },
  rotationFigures: { why: "sums of a place that the viewer's role answers for", signedOut: null },
  rotationPeople: { why: "people and exchanges that the viewer may see, of such a place", signedOut: null },
  rotationParts: { why: "sums of schools that the viewer's role answers for", signedOut: null },
  serviceRecord: { why: "whole for the person, who runs his school and their bureau; else by the policy of exchanges", signedOut: null },
  guestHours: { why: "sums of a place that the viewer's role answers for", signedOut: null },
  offeringByTerm: { why: "sums of a place that the viewer's role answers for", signedOut: null },
  fairness: { why: "people and exchanges that the viewer may see, of a place whose people he places", signedOut: null },
  exchangeFlow: { why: "sums of schools that the viewer's role answers for", signedOut: null },
  certificate: { why: "for whoever holds the code of a certificate", signedOut: null },
  fieldworkOf: { why: "the rule of who reads the logs of the exchange stands in the statement", args: '(exchangeId: "00000000-0000-8000-8000-000000000001")', signedOut: null },
  hiringTrial: { why: "asks the campaign's policy for who runs it", signedOut: null },
  hiringFlow: { why: "sums the published list of a campaign that the viewer may see", signedOut: [] },
  verifyHiringRun: { why: "asks the campaign's policy for who runs it", signedOut: null },
  feedMark: { why: "the viewer's own mark", signedOut: { scope: null, readSeq: null, readAt: null, unread: 0 } },
  schoolDays: { why: "when schools are open is public to whoever is signed in", args: '(regionId: "00000000-0000-8000-8000-000000000001", since: "2026-09-01", until: "2026-09-02")', signedOut: [] },
  jobReport: { why: "empty for all but the platform's administrators", signedOut: [] },
  sheets: { why: "what sheets look like is no secret", signedOut: [] },
  importSentences: { why: "sentences of the server's catalogue", signedOut: {} },
  fileSpace: { why: "one's own room for files; of a school for those who look after it", signedOut: null },
  fileSpaces: { why: "only schools of the viewer's own bureau regions, or all for the platform's administrators", signedOut: [] },
  me: { why: "the viewer himself", signedOut: null },
  notificationSettings: { why: "the viewer's own settings", signedOut: null },
};

/** What can be followed live: the row named by `scope` must be one that the viewer sees. */
export const subscriptions: Record<string, readonly string[]> = { activity: ["Alliance", "School", "Region", "Person"] };

export type Cells = Readonly<Record<Role, string>>;

/** Reads a table as it is written above: names in the first column, a role in each of the others. */
function table(text: string): ReadonlyMap<string, Cells> {
  const [, ...lines] = text.split("\n").map((line) => line.trim().split(/\s+/)).filter((words) => words.length > 1);
  const rows = new Map<string, Cells>();
  for (const [name = "", ...cells] of lines) {
    if (cells.length !== roles.length || rows.has(name)) throw new Error(`the row ${name} needs one cell for each of the ${roles.length} roles, once`);
    rows.set(name, Object.fromEntries(roles.map((role, column) => [role, cells[column]])) as Cells);
  }
  return rows;
}
