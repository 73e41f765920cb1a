using System;
using System.Collections;
using System.Collections.Specialized;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Text.Json;

namespace OwaIm.Lab
{
    /// <summary>
    /// JSON for the driver and the fakes: objects are ordered dictionaries, lists are object arrays, whole numbers are
    /// Int64. In PowerShell text the same takes seconds for what the parser says about one script.
    /// </summary>
    public static class LabJson
    {
        public static object? Read(string text)
        {
            using var document = JsonDocument.Parse(text);
            return FromElement(document.RootElement);
        }

        /// <summary>Everything beyond ASCII is escaped, so that no console encoding can spoil a line.</summary>
        public static string Write(object? value)
        {
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream))
            {
                WriteValue(writer, value);
            }

            return Encoding.UTF8.GetString(stream.ToArray());
        }

        private static object? FromElement(JsonElement element)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    var table = new OrderedDictionary(StringComparer.Ordinal);
                    foreach (var property in element.EnumerateObject())
                    {
                        table[property.Name] = FromElement(property.Value);
                    }

                    return table;
                case JsonValueKind.Array:
                    return element.EnumerateArray().Select(FromElement).ToArray();
                case JsonValueKind.String:
                    return element.GetString();
                case JsonValueKind.Number:
                    return element.TryGetInt64(out var whole) ? whole : element.GetDouble();
                case JsonValueKind.Null:
                    return null;
                default:
                    return element.GetBoolean();
            }
        }

        private static void WriteValue(Utf8JsonWriter writer, object? value)
        {
            switch (value is PSObject wrapped ? wrapped.BaseObject : value)
            {
                case null:
                    writer.WriteNullValue();
                    break;
                case string text:
                    writer.WriteStringValue(text);
                    break;
                case bool flag:
                    writer.WriteBooleanValue(flag);
                    break;
                case int number:
                    writer.WriteNumberValue(number);
                    break;
                case long number:
                    writer.WriteNumberValue(number);
                    break;
                case double number:
                    writer.WriteNumberValue(number);
                    break;
                case IDictionary table:
                    writer.WriteStartObject();
                    foreach (DictionaryEntry entry in table)
                    {
                        writer.WritePropertyName(LanguagePrimitives.ConvertTo<string>(entry.Key));
                        WriteValue(writer, entry.Value);
                    }

                    writer.WriteEndObject();
                    break;
                case IEnumerable items:
                    writer.WriteStartArray();
                    foreach (var item in items)
                    {
                        WriteValue(writer, item);
                    }

                    writer.WriteEndArray();
                    break;
                default:
                    writer.WriteStringValue(LanguagePrimitives.ConvertTo<string>(value));
                    break;
            }
        }
    }
}
