/** Remarks that stop nothing, in full sentences. */
export function WarningList({ messages }: { messages: readonly string[] }) {
  return (
    <ul className="list-disc space-y-2 pl-5">
      {messages.map((message, index) => (
        <li key={index}>{message}</li>
      ))}
    </ul>
  );
}
