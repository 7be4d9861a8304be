/** A message whose further lines are indented: a line of a text that it quotes does not pass for another message. */
export function paragraph(message: string): string {
  return message.replace(/\n(?=\S)/g, "\n  ");
}
