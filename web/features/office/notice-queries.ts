import { follow } from "../../app/live/follow";
import { graphql } from "../../gql";

export const noticeLine = graphql(`
  fragment NoticeLine on Notice {
    id
    number
    title
    state
    dueOn
    publishedAt
    createdAt
    version
    receiptCount
    signedCount
    alliance {
      id
      name
    }
    region {
      id
      name
    }
    myReceipts(first: 3) {
      nodes {
        id
        signedAt
      }
    }
  }
`);

export const receivedQuery = graphql(`
  query NoticesReceived($first: Int!, $after: String, $filter: NoticeFilter) {
    noticesReceived(first: $first, after: $after, filter: $filter, orderBy: PUBLISHED) {
      totalCount
      edges {
        cursor
        node {
          id
          ...NoticeLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const sentNoticesQuery = graphql(`
  query NoticesSent($first: Int!, $after: String, $filter: NoticeFilter) {
    noticesSent(first: $first, after: $after, filter: $filter, orderBy: NEWEST) {
      totalCount
      edges {
        cursor
        node {
          id
          ...NoticeLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const noticeWhole = graphql(`
  fragment NoticeWhole on Notice {
    id
    allianceId
    regionId
    number
    title
    body
    recipients
    staffRead
    dueOn
    state
    publishedAt
    remindedAt
    version
    viewerCan
    receiptCount
    signedCount
    alliance {
      id
      name
    }
    region {
      id
      name
    }
    group {
      id
      name
    }
    madeBy {
      id
      name
    }
    attachments(first: 20, orderBy: PLACE) {
      nodes {
        id
        fileId
        ...AttachmentLine
      }
    }
    myReceipts(first: 5) {
      nodes {
        id
        schoolId
        signedAt
        signedByName
        remark
        version
        viewerCan
        school {
          id
          name
        }
      }
    }
  }
`);

export const noticeQuery = graphql(`
  query NoticePage($id: ID!) {
    notice(id: $id) {
      id
      ...NoticeWhole
    }
  }
`);

export const receiptsQuery = graphql(`
  query NoticeReceipts($first: Int!, $after: String, $filter: NoticeReceiptFilter) {
    noticeReceipts(first: $first, after: $after, filter: $filter, orderBy: SIGNED) {
      totalCount
      edges {
        cursor
        node {
          id
          signedAt
          signedByName
          remark
          version
          school {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const draftNoticeMutation = graphql(`
  mutation DraftNotice($input: DraftNoticeInput!) {
    draftNotice(input: $input) {
      id
      ...NoticeWhole
    }
  }
`);

export const changeNoticeMutation = graphql(`
  mutation ChangeNotice($input: ChangeNoticeInput!) {
    changeNotice(input: $input) {
      id
      ...NoticeWhole
    }
  }
`);

export const publishNoticeMutation = graphql(`
  mutation PublishNotice($input: PublishNoticeInput!) {
    publishNotice(input: $input) {
      id
      ...NoticeWhole
    }
  }
`);

export const closeNoticeMutation = graphql(`
  mutation CloseNotice($input: CloseNoticeInput!) {
    closeNotice(input: $input) {
      id
      ...NoticeWhole
    }
  }
`);

export const reopenNoticeMutation = graphql(`
  mutation ReopenNotice($input: ReopenNoticeInput!) {
    reopenNotice(input: $input) {
      id
      ...NoticeWhole
    }
  }
`);

export const withdrawNoticeMutation = graphql(`
  mutation WithdrawNotice($input: WithdrawNoticeInput!) {
    withdrawNotice(input: $input) {
      id
      ...NoticeWhole
    }
  }
`);

export const remindNoticeMutation = graphql(`
  mutation RemindNotice($input: RemindNoticeInput!) {
    remindNotice(input: $input) {
      id
      ...NoticeWhole
    }
  }
`);

export const copyNoticeMutation = graphql(`
  mutation CopyNotice($input: CopyNoticeInput!) {
    copyNotice(input: $input) {
      id
      version
    }
  }
`);

export const discardNoticeMutation = graphql(`
  mutation DiscardNotice($input: DiscardNoticeInput!) {
    discardNotice(input: $input) {
      binItemId
    }
  }
`);

export const signNoticeMutation = graphql(`
  mutation SignNotice($input: SignNoticeInput!) {
    signNotice(input: $input) {
      id
      signedAt
      signedByName
      remark
      version
      viewerCan
    }
  }
`);

/** What a change of a notice shows on, by the names of the operations. */
export const showsNotices = ["NoticesReceived", "NoticesSent", "NoticePage", "NoticeReceipts", "InboxCount"] as const;

follow({ kinds: /^notice\./, operations: showsNotices });
