import { graphql } from "../../gql";

/** What a line about a file shows. */
export const fileLine = graphql(`
  fragment FileLine on StoredFile {
    id
    name
    type
    size
    width
    height
    person {
      id
      name
    }
  }
`);

/** A file on something. Ask for \`attachments(first: 20) { nodes { id ...AttachmentLine } }\` and show it by \`<Attachments>\`. */
export const attachmentLine = graphql(`
  fragment AttachmentLine on Attachment {
    id
    createdAt
    viewerCan
    file {
      id
      ...FileLine
    }
  }
`);

export const keepUploadMutation = graphql(`
  mutation KeepUpload($input: KeepUploadInput!) {
    keepUpload(input: $input) {
      id
      ...FileLine
    }
  }
`);

export const addAttachmentsMutation = graphql(`
  mutation AddAttachments($input: AddAttachmentsInput!) {
    addAttachments(input: $input) {
      subjectKind
      subjectId
    }
  }
`);

export const removeAttachmentMutation = graphql(`
  mutation RemoveAttachment($input: RemoveAttachmentInput!) {
    removeAttachment(input: $input) {
      subjectKind
      subjectId
    }
  }
`);
