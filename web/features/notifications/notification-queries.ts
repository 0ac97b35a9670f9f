import { graphql } from "../../gql";

export const notificationLine = graphql(`
  fragment NotificationLine on Notification {
    id
    kind
    subjectKind
    subjectId
    eventCount
    actorCount
    payload
    latestAt
    unread
    actor {
      id
      name
    }
    post {
      id
      body
      hiddenReason
    }
  }
`);

export const notificationsQuery = graphql(`
  query Notifications($first: Int!, $after: String, $filter: NotificationFilter) {
    me {
      id
      notifications(first: $first, after: $after, filter: $filter) {
        edges {
          cursor
          node {
            id
            ...NotificationLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const readNotificationsMutation = graphql(`
  mutation ReadNotifications($input: ReadNotificationsInput!) {
    readNotifications(input: $input) {
      readingId
      changed
    }
  }
`);

export const unreadNotificationsMutation = graphql(`
  mutation UnreadNotifications($input: UnreadNotificationsInput!) {
    unreadNotifications(input: $input) {
      changed
    }
  }
`);

export const notificationSettingsQuery = graphql(`
  query NotificationSettings {
    notificationSettings {
      language
      digestHour
      quietFrom
      quietUntil
      quietNow
      zone
      kinds {
        kind
        page
        mail
      }
    }
  }
`);

export const switchNotificationMutation = graphql(`
  mutation SwitchNotification($input: SwitchNotificationInput!) {
    switchNotification(input: $input) {
      language
      digestHour
      quietFrom
      quietUntil
      quietNow
      zone
      kinds {
        kind
        page
        mail
      }
    }
  }
`);

export const changeNotificationTimesMutation = graphql(`
  mutation ChangeNotificationTimes($input: ChangeNotificationTimesInput!) {
    changeNotificationTimes(input: $input) {
      language
      digestHour
      quietFrom
      quietUntil
      quietNow
      zone
      kinds {
        kind
        page
        mail
      }
    }
  }
`);
